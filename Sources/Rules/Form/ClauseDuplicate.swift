package import Diagnostics

/// A version of a standard has each clause number once.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum ClauseDuplicate: Rule {
  package static let id: RuleID = "clause-duplicate"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "一个版本的标准中，每个条款号只出现一次",
    en: "a version of a standard has each clause number once"
  )
  package static let why = Phrase(
    zh: "条款号重复时，对照表引用的是哪一条说不清",
    en: "with a number twice nobody can tell which clause a chart quotes"
  )
  package static let mend = Phrase(
    zh: "改正其中一个标题的条款号",
    en: "mend the number of one of the headings"
  )
  package static let source = "readings, Standards and clauses"
  package static let example = RuleExample(
    "standards/s1.md",
    bad: """
      ---
      title: 水杯
      ---

      ## 5.1 材料

      ## 5.1 结构

      """,
    good: """
      ---
      title: 水杯
      ---

      ## 5.1 材料

      ## 5.2 结构

      """
  )
}
