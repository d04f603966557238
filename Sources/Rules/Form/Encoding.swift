package import Diagnostics

/// A file is UTF-8 text.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum Encoding: Rule {
  package static let id: RuleID = "encoding"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "文件是 UTF-8 文本",
    en: "a file is UTF-8 text"
  )
  package static let why = Phrase(
    zh: "其他编码（如 GBK）的文字读出来是乱码，编号也可能读错",
    en: "text in another encoding such as GBK reads as garbage, numbers among it"
  )
  package static let mend = Phrase(
    zh: "在编辑器或表格软件中另存为 UTF-8（CSV UTF-8）",
    en: "save it as UTF-8 in the editor, or as CSV UTF-8 in the spreadsheet"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "patents/list.csv",
    bad: """
      id,title
      p1,�

      """,
    good: """
      id,title
      p1,一种水杯

      """
  )
}
