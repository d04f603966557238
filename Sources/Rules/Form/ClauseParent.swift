package import Diagnostics

/// A listed clause names a parent that is there.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum ClauseParent: Rule {
  package static let id: RuleID = "clause-parent"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "clauses 中写的上级条款存在",
    en: "the parent that a listed clause names is there"
  )
  package static let why = Phrase(
    zh: "上级不存在，条款就挂不到目录里",
    en: "without its parent a clause has no place in the table of contents"
  )
  package static let mend = Phrase(
    zh: "改正 parent，或略去它（由条款号得出）",
    en: "mend parent, or leave it out: the number gives it"
  )
  package static let source = "readings, Standards and clauses"
  package static let example = RuleExample(
    "standards/s1.md",
    bad: """
      ---
      title: 水杯
      clauses:
        - {no: 5.1, title: 材料, parent: 9}
      ---

      """,
    good: """
      ---
      title: 水杯
      clauses:
        - {no: 5, title: 要求}
        - {no: 5.1, title: 材料, parent: 5}
      ---

      """
  )
}
