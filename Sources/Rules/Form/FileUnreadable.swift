package import Diagnostics

/// A file or folder under `Content/` can be read.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum FileUnreadable: Rule {
  package static let id: RuleID = "file-unreadable"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "Content/ 下的文件和文件夹可以读取",
    en: "files and folders under Content/ can be read"
  )
  package static let why = Phrase(
    zh: "读不到的记录不会出现在页面上",
    en: "a record that cannot be read is on no page"
  )
  package static let mend = Phrase(
    zh: "检查文件权限和磁盘",
    en: "check the permissions of the file and the disk"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 没有读取权限的文件
      ---

      """,
    good: """
      ---
      title: 可以读取的文件
      ---

      """
  )
}
