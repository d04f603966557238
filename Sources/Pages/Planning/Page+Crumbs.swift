import Diagnostics
import Records

extension Page.Crumb {
  /// The list of a type.
  static func list(_ type: RecordType) -> Self { Self(type.plural, "\(type.folder)/index.html") }

  static let chain = Self(Phrase(zh: "联动链条", en: "Linkage chain"), ChainPaths.overview)
  static let recheck = Self(Phrase(zh: "待复核", en: "To check again"), RecheckPages.path)
  static let sep = Self(Phrase(zh: "标准必要专利", en: "Standard-essential patents"), SEPPages.path)
  static let findings = Self(Phrase(zh: "数据质量", en: "Data quality"), "findings.html")
  static let indicators = Self(Phrase(zh: "指标", en: "Indicators"), "indicators/index.html")
  static let history = Self(Phrase(zh: "变化", en: "What changed"), "history.html")
  static let recent = Self(Phrase(zh: "最近变化", en: "Recent changes"), RecentPages.path)
  static let rules = Self(Phrase(zh: "检查规则", en: "Rules"), "rules/index.html")
  static let reference = Self(Phrase(zh: "记录字段", en: "Record reference"), "reference/index.html")
  static let manual = Self(Phrase(zh: "手册与说明", en: "Manual and notes"), "pages/index.html")
  static let browse = Self(Phrase(zh: "全部内容", en: "Everything"), "browse.html")
  static let search = Self(Phrase(zh: "检索", en: "Search"), "search.html")
  static let work = Self(Phrase(zh: "我的事项", en: "My items"), "work.html")
  static let workflow = Self(Phrase(zh: "流程看板", en: "Workflow board"), "workflow.html")
  static let glossary = Self(Phrase(zh: "术语表", en: "Glossary"), "glossary.html")
  static let audit = Self(
    Phrase(zh: "发布审计", en: "Publication audit"),
    "audit/index.html"
  )
  static let build = Self(Phrase(zh: "生成信息", en: "About this build"), "build.html")
}
