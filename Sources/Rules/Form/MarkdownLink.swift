package import Diagnostics

/// A relative link in Markdown leads to a file of the site.
///
/// Reported by `Publishing`, which knows the files that are published.
package enum MarkdownLink: Rule {
  package static let id: RuleID = "markdown-link"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "Markdown 中的相对链接指向存在的文件",
    en: "a relative link in Markdown leads to a file that exists"
  )
  package static let why = Phrase(
    zh: "指向不存在的文件，读者点开就是错误页",
    en: "a reader who follows it gets an error page"
  )
  package static let mend = Phrase(
    zh: "改正路径，或把文件放进站点；链接到记录请写 [[编号]]",
    en: "mend the path or put the file into the site; link to a record with [[ID]]"
  )
  package static let source = "contract §4"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      ---

      见 [附图](figures/none.png)。

      """,
    good: """
      ---
      title: 一种水杯
      ---

      见 [[p1]]。

      """
  )
}
