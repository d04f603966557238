package import Diagnostics

/// A stated `type` is that of the folder.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum TypeMismatch: Rule {
  package static let id: RuleID = "type-mismatch"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "写明的类型与所在文件夹一致",
    en: "a stated type is that of the folder"
  )
  package static let why = Phrase(
    zh: "类型由文件夹决定；写法不同说明文件放错了地方",
    en: "the folder gives the type; another one means that the file is in the wrong "
      + "place"
  )
  package static let mend = Phrase(
    zh: "移动文件，或删去 type",
    en: "move the file, or remove type"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      type: standard
      title: 一种水杯
      ---

      """,
    good: """
      ---
      title: 一种水杯
      ---

      """
  )
}
