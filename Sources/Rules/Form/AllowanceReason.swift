package import Diagnostics

/// An allowance says why.
///
/// Reported by `FindingPolicy`; an allowance without a reason silences nothing.
package enum AllowanceReason: Rule {
  package static let id: RuleID = "allowance-reason"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "lint: allow 的每一项都写明理由",
    en: "every entry of lint: allow gives a reason"
  )
  package static let why = Phrase(
    zh: "没有理由的许可，后来的人无从判断是否还成立",
    en: "without a reason nobody can judge later whether it still holds"
  )
  package static let mend = Phrase(
    zh: "在规则名后写一句理由",
    en: "write a sentence after the rule's name"
  )
  package static let source = "contract §3"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      lint: {allow: {R8: ''}}
      ---

      """,
    good: """
      ---
      title: 一种水杯
      lint: {allow: {R8: 技术记录在合作方}}
      ---

      """
  )
}
