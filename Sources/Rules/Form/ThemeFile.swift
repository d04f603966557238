package import Diagnostics

/// A file that a site lays over the theme stands where somebody looks for it.
///
/// Reported by `Theming`.
package enum ThemeFile: Rule {
  package static let id: RuleID = "theme-file"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "本站主题文件夹中的每个文件都用得上",
    en: "every file of the site's own theme is of use"
  )
  package static let why = Phrase(
    zh: "名称或位置写错的文件不替换任何东西，页面上看不出改动",
    en: "a file with a wrong name or place replaces nothing, and no page shows the change"
  )
  package static let mend = Phrase(
    zh: "改成提示的路径；写给人看的说明用 .md 文件，放在主题文件夹的最外层",
    en: "rename it as proposed; notes for people are .md files beside the folders of the theme"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/partials/lgo.mustache",
    bad: """
      <img src="{{asset.logo.svg}}" alt="">

      """,
    good: """
      <img src="{{asset.logo.svg}}" alt="">

      """
  )
}
