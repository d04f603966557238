package import Diagnostics

/// A clause has one title in its heading and in `clauses`.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum ClauseTitle: Rule {
  package static let id: RuleID = "clause-title"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "条款在正文标题与 clauses 列表中的名称一致",
    en: "a clause has one title in its heading and in the list of clauses"
  )
  package static let why = Phrase(
    zh: "两个名称不同，多半是条款号写错了",
    en: "two titles mostly mean that a clause number is wrong"
  )
  package static let mend = Phrase(
    zh: "核对条款号，改正其中一个名称，或在列表中略去 title",
    en: "check the number, mend one of the titles, or leave title out of the list"
  )
  package static let source = "readings, Standards and clauses"
  package static let example = RuleExample(
    "standards/s1.md",
    bad: """
      ---
      title: 水杯
      clauses:
        - {no: 5.1, title: 结构}
      ---

      ## 5.1 材料

      """,
    good: """
      ---
      title: 水杯
      clauses:
        - {no: 5.1, title: 材料}
      ---

      ## 5.1 材料

      """
  )
}
