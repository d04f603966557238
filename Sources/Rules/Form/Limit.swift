package import Diagnostics

/// A file stays within the limits of what is read.
///
/// Reported by `Reading` and `Markup`; the record is refused and the run goes on.
package enum Limit: Rule {
  package static let id: RuleID = "limit"
  package static let number: Int? = 140
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "文件大小、嵌套、列表和表格列数在限度之内，不用 YAML 别名",
    en: "size, nesting, lists and columns of a file stay within limits, and YAML "
      + "aliases are not used"
  )
  package static let why = Phrase(
    zh: "没有限度，一个文件就能使整个站点无法生成",
    en: "without limits a single file could stop the whole site"
  )
  package static let mend = Phrase(
    zh: "拆分文件或表格；确有需要时在 site.yaml 的 limits 中放宽",
    en: "split the file or table; where it must be, raise limits in site.yaml"
  )
  package static let source = "additions, R140"
  package static let example = RuleExample(
    "patents/p1.md",
    bad: """
      ---
      title: &t 一种水杯
      title_en: *t
      ---

      """,
    good: """
      ---
      title: 一种水杯
      title_en: A cup
      ---

      """
  )
}
