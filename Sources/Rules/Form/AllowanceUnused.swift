package import Diagnostics

/// An allowance silences something.
///
/// Reported by `FindingPolicy`, which sees what became of every finding.
package enum AllowanceUnused: Rule {
  package static let id: RuleID = "allowance-unused"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "lint: allow 的每一项都确有所允许",
    en: "every entry of lint: allow silences something"
  )
  package static let why = Phrase(
    zh: "问题改好之后留下的许可，会掩盖以后同样的问题",
    en: "an allowance that outlives its fault would hide the next one of its kind"
  )
  package static let mend = Phrase(
    zh: "删去这一项；规则名写错的，改正规则名",
    en: "remove the entry, or mend the rule's name"
  )
  package static let source = "contract §3"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      lint: {allow: {R43: 证明材料在纸质档案中}}
      ---

      """,
    good: """
      ---
      title: 一种水杯
      ---

      """
  )
}
