package import Diagnostics

/// A file's YAML, front matter or CSV can be understood.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum Syntax: Rule {
  package static let id: RuleID = "syntax"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "文件能按其格式读懂",
    en: "a file can be read as what it is"
  )
  package static let why = Phrase(
    zh: "读不懂的文件里可能有一条记录，缺了它，页面和统计都会少一条而没人察觉",
    en: "a file that is not understood may hold a record, and pages and counts would "
      + "silently lack it"
  )
  package static let mend = Phrase(
    zh: "按提示的行列改正：常见的是少了冒号后的空格、引号没有成对、缩进不齐、缺少结束的 ---",
    en: "mend it at the line shown: often a blank is missing after a colon, a quote is "
      + "not closed, an indent is uneven, or the closing --- is missing"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: [一种水杯
      ---

      """,
    good: """
      ---
      title: 一种水杯
      ---

      """
  )
}
