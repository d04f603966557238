package import Diagnostics

/// An id holds letters, digits, `.`, `_`, `-` and nothing else.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum IDForm: Rule {
  package static let id: RuleID = "id-form"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "编号只含字母、汉字、数字和 . _ -",
    en: "an id holds letters, Han characters, digits, and . _ - only"
  )
  package static let why = Phrase(
    zh: "编号用作文件名和网址，其他字符会使链接失效",
    en: "ids become file names and addresses; other characters would break links"
  )
  package static let mend = Phrase(
    zh: "改文件名，或在记录中写明 id",
    en: "rename the file, or state an id in the record"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      id: 水杯 1/2
      title: 一种水杯
      ---

      """,
    good: """
      ---
      id: 水杯-1
      title: 一种水杯
      ---

      """
  )
}
