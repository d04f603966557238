import Diagnostics
import Reads

extension Aspect {
  /// What people call it.
  var words: Phrase {
    switch self {
    case .fields: Phrase(zh: "全部字段", en: "all fields")
    case .documents: Phrase(zh: "正文", en: "text in Markdown")
    case .clauses: Phrase(zh: "标准条款", en: "clauses")
    case .mentions: Phrase(zh: "正文中的链接", en: "links in its text")
    case .file: Phrase(zh: "文件与提交日期", en: "file and dates of its commits")
    case .linksFrom: Phrase(zh: "它引用的记录", en: "what it refers to")
    case .linksTo: Phrase(zh: "引用它的记录", en: "what refers to it")
    case .chart: Phrase(zh: "特征对照各行与结论", en: "the chart's rows and outcome")
    case .charts: Phrase(zh: "有哪些对照表", en: "which charts there are")
    case .rows: Phrase(zh: "对照到条款的特征", en: "chart rows at a clause")
    case .declared: Phrase(zh: "声明", en: "declared items")
    case .line: Phrase(zh: "标准的各个版本", en: "versions of the standard")
    case .listings: Phrase(zh: "专利池清单", en: "listings in pools")
    case .chain: Phrase(zh: "从技术到产品的链条", en: "chain from technology to product")
    case .address: Phrase(zh: "页面地址", en: "addresses of pages")
    case .findings: Phrase(zh: "检查结果", en: "findings")
    case .name: Phrase(zh: "正文中写到的名称", en: "names written in texts")
    case .records: Phrase(zh: "有哪些记录", en: "which records there are")
    case .figure: Phrase(zh: "指标的数值", en: "figures of indicators")
    case .deadlines: Phrase(zh: "期限", en: "deadlines")
    case .whole: Phrase(zh: "全站的内容", en: "something of the whole site")
    }
  }

  /// The name in JSON.
  var key: String { "@\(self)" }
}
