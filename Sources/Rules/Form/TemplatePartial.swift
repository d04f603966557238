package import Diagnostics

/// A partial that a template asks for exists.
///
/// Reported by `Templates`, which reads every template before the first page is made.
package enum TemplatePartial: Rule {
  package static let id: RuleID = "template-partial"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板引用的片段存在",
    en: "a partial that a template asks for exists"
  )
  package static let why = Phrase(
    zh: "缺少的片段会使页面缺一块",
    en: "without it the page lacks a part"
  )
  package static let mend = Phrase(
    zh: "按提示改成最接近的文件名，或在 Theme/ 中建立该片段",
    en: "use the nearest name as offered, or write the partial in Theme/"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      {{> haeder}}

      """,
    good: """
      {{> header}}

      """
  )
}
