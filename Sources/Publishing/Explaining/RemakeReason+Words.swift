import Diagnostics
import Reads

extension RemakeReason {
  /// The name in JSON.
  var key: String {
    switch self {
    case .first: "first"
    case .setting(let setting): "\(setting)"
    case .plan: "plan"
    case .touched: "touched"
    case .facts: "facts"
    }
  }

  /// The reason in words, the facts left out.
  var words: Phrase {
    switch self {
    case .first:
      Phrase(zh: "第一次生成（之前没有可用的生成结果）", en: "first build: none before it could be used")
    case .setting(.theme): Phrase(zh: "主题有变化", en: "the theme changed")
    case .setting(.site):
      Phrase(zh: "站点设置（site.yaml、schema）有变化", en: "site.yaml or the schema changed")
    case .setting(.day): Phrase(zh: "日期不同", en: "another day")
    case .setting(.audience):
      Phrase(zh: "受众或程序版本不同", en: "another audience or version of the program")
    case .setting(.shell): Phrase(zh: "导航有变化", en: "the navigation changed")
    case .plan:
      Phrase(
        zh: "页面本身有变化：标题、位置或所列的行",
        en: "its plan changed: its title, its place or the rows it lists"
      )
    case .touched:
      Phrase(
        zh: "文件被别的程序改动或删除，或须逐次比对",
        en: "the file was changed by somebody else, or is compared each time"
      )
    case .facts: Phrase(zh: "所依据的内容有变化", en: "what it is made from changed")
    }
  }

  /// The reason with the facts, on one line.
  var line: Phrase {
    let changed = changed.map(\.line)
    guard !changed.isEmpty else { return words }
    return Phrase(
      zh: changed.map(\.zh).joined(separator: "；"),
      en: changed.map(\.en).joined(separator: "; ")
    )
  }

  /// The facts that changed.
  var changed: [PageOrigin.Change] {
    guard case .facts(let changes) = self else { return [] }
    // Of what is one for the whole site only that it changed is kept, not which.
    let named = changes.map {
      PageOrigin.Change(record: $0.record, name: FactName(part: $0.part, type: $0.type))
    }
    return Set(named).sorted { ($0.record, $0.name.key) < ($1.record, $1.name.key) }
  }
}
