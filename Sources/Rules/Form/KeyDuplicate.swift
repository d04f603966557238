package import Diagnostics

/// A field is stated once, be it by its key or by its label.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum KeyDuplicate: Rule {
  package static let id: RuleID = "key-duplicate"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "一个字段只写一次，英文键与中文名算同一个",
    en: "a field is stated once; its key and its Chinese label are one"
  )
  package static let why = Phrase(
    zh: "写了两次的字段，哪个值有效说不清",
    en: "of a field stated twice nobody can tell which value counts"
  )
  package static let mend = Phrase(
    zh: "删去其中一个；列表写在同一个键下",
    en: "remove one of them; a list stands under one key"
  )
  package static let source = "readings, Values"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      application_no: 202110099017.7
      申请号: 202110099018.1
      ---

      """,
    good: """
      ---
      title: 一种水杯
      application_no: 202110099017.7
      ---

      """
  )
}
