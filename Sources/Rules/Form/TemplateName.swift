package import Diagnostics

/// A name in a template stands for something that its page has.
///
/// Reported by `Templates` and `Theming`.
package enum TemplateName: Rule {
  package static let id: RuleID = "template-name"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板中的名称在页面数据中存在",
    en: "a name in a template is one that the page has"
  )
  package static let why = Phrase(
    zh: "写错的名称会使页面的一部分悄悄变空",
    en: "a misspelt name would silently empty a part of the page"
  )
  package static let mend = Phrase(
    zh: "按提示改成最接近的名称",
    en: "use the nearest name as the message offers it"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      {{ record.titel }}

      """,
    good: """
      {{ record.title }}

      """
  )
}
