package import Diagnostics

/// A name in a template is used as what it is: a text, a list, a condition.
///
/// Reported by `Templates`, which reads every template before the first page is made.
package enum TemplateKind: Rule {
  package static let id: RuleID = "template-kind"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板中的名称按其种类使用：文字、列表或条件",
    en: "a name in a template is used as what it is: a text, a list, a condition"
  )
  package static let why = Phrase(
    zh: "把列表当文字输出，页面上就没有可读的内容",
    en: "a list put out as a text leaves nothing readable on the page"
  )
  package static let mend = Phrase(
    zh: "列表和条件写成 {{#名称}}…{{/名称}}，文字写成 {{名称}}",
    en: "write {{#name}}…{{/name}} for a list or a condition, {{name}} for a text"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      <h1>{{items}}</h1>

      """,
    good: """
      {{#items}}<p>{{title}}</p>{{/items}}

      """
  )
}
