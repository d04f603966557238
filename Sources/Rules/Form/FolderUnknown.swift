package import Diagnostics

/// A file stands in the folder of a record type, with an extension that is read.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum FolderUnknown: Rule {
  package static let id: RuleID = "folder-unknown"
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "文件放在某个记录类型的文件夹中，扩展名为 md、yaml、yml 或 csv",
    en: "a file stands in the folder of a record type and ends in md, yaml, yml or csv"
  )
  package static let why = Phrase(
    zh: "文件夹决定记录类型；放错地方的文件不会被读取",
    en: "the folder gives a record its type; a file elsewhere is not read"
  )
  package static let mend = Phrase(
    zh: "改文件夹名（提示中给出最接近的名称），或把文件移走",
    en: "rename the folder (the nearest name is offered), or move the file away"
  )
  package static let source = "readings, Site and folders"
  package static let example = RuleExample(
    "patnets/p1.md",
    bad: """
      ---
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
