package import Diagnostics

/// Markup in Markdown that was not rendered, because it could run or lead elsewhere.
///
/// Reported by `Reading` and `Markup`; nothing is checked here.
package enum MarkdownUnsafe: Rule {
  package static let id: RuleID = "markdown-unsafe"
  package static let number: Int? = 139
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "Markdown 中没有 HTML 标签和不允许的链接地址",
    en: "Markdown holds no raw HTML and no link with a scheme that is not allowed"
  )
  package static let why = Phrase(
    zh: "记录来自多人；能执行的内容不应通过记录进入页面，因此按文字显示",
    en: "records come from many hands; nothing that could run may enter a page through "
      + "them, so it is shown as text"
  )
  package static let mend = Phrase(
    zh: "改用 Markdown 写法；要显示标签本身，用反引号括起来；链接用 http、https、mailto 或相对路径",
    en: "write Markdown; put a tag that is to be shown between backticks; link with "
      + "http, https, mailto or a relative path"
  )
  package static let source = "additions, R139"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: 一种水杯
      ---

      <b>重要</b>，见 [说明](javascript:alert(1))。

      """,
    good: """
      ---
      title: 一种水杯
      ---

      **重要**，见 [说明](https://example.org/)。

      """
  )
}
