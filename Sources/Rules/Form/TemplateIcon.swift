package import Diagnostics

/// An icon that a template asks for is in the theme.
///
/// Reported by `Templates`, which reads every template before the first page is made.
package enum TemplateIcon: Rule {
  package static let id: RuleID = "template-icon"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板引用的图标在主题中",
    en: "an icon that a template asks for is in the theme"
  )
  package static let why = Phrase(
    zh: "缺少的图标会使按钮或状态没有标记",
    en: "without it a button or a state has no sign"
  )
  package static let mend = Phrase(
    zh: "按提示改成最接近的图标名，或在 Theme/icons 中添加",
    en: "use the nearest name as offered, or add the icon to Theme/icons"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      {{icon serach}}

      """,
    good: """
      {{icon search}}

      """
  )
}
