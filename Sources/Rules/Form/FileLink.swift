package import Diagnostics

/// A symbolic link leads to a file of the site.
///
/// Reported by `Reading`, which has the bytes; nothing is checked here.
package enum FileLink: Rule {
  package static let id: RuleID = "file-link"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "符号链接指向站点文件夹内的文件，且不成环",
    en: "a symbolic link leads to a file inside the site folder, and not in a circle"
  )
  package static let why = Phrase(
    zh: "指向站外的链接会把别处的文件发布出去，换一台机器也读不到",
    en: "a link out of the site would publish files from elsewhere, and breaks on "
      + "another machine"
  )
  package static let mend = Phrase(
    zh: "把文件放进站点文件夹，或改正链接",
    en: "put the file into the site folder, or mend the link"
  )
  package static let source = "readings, Site and folders"
  package static let example = RuleExample(
    "patents/p2.md",
    bad: """
      ../../elsewhere/p2.md

      """,
    good: """
      ---
      title: 一种水杯
      ---

      """
  )
}
