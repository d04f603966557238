package import Diagnostics

/// A value is of the kind that its field takes.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum ValueKind: Rule {
  package static let id: RuleID = "value-kind"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "值的种类与字段相符",
    en: "a value is of the kind that its field takes"
  )
  package static let why = Phrase(
    zh: "种类不符的值不能用于链接和计算，只能舍去",
    en: "a value of another kind cannot be linked or counted with, it is left out"
  )
  package static let mend = Phrase(
    zh: "按提示改写：单值字段写一个值，数字字段写数字，百分数带 %",
    en: "write it as the message says: one value where one is taken, digits for a "
      + "number, a per cent sign for a share"
  )
  package static let source = "readings, Which rule speaks"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      claims:
        - {claim_no: 一, independent: true, version: as-filed}
      ---

      """,
    good: """
      ---
      title: 一种水杯
      claims:
        - {claim_no: 1, independent: true, version: as-filed}
      ---

      """
  )
}
