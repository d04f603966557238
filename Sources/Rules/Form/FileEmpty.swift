package import Diagnostics

/// A record file says something.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum FileEmpty: Rule {
  package static let id: RuleID = "file-empty"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "记录文件不是空的",
    en: "a record file is not empty"
  )
  package static let why = Phrase(
    zh: "空文件多半是没有保存完，或合并时丢了内容",
    en: "an empty file is mostly one that was not saved, or lost its content in a merge"
  )
  package static let mend = Phrase(
    zh: "写入内容，或删去文件",
    en: "write the record, or remove the file"
  )
  package static let source = "readings, Site and folders"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: "",
    good: """
      ---
      title: 一种水杯
      ---

      """
  )
}
