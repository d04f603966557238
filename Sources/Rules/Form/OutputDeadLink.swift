package import Diagnostics

/// Every link in the site leads to something in it.
///
/// Reported by `Publishing`, which proves all pages together before it writes any.
package enum OutputDeadLink: Rule {
  package static let id: RuleID = "output-dead-link"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "网页里的每个链接都有目标",
    en: "every link of a page leads to something"
  )
  package static let why = Phrase(
    zh: "点开却没有的链接，读者只能猜是记录没了还是网站坏了；所以写出之前逐个证明",
    en:
      "whoever follows a dead link cannot tell a record that is gone from a site that is broken; so each is proven before anything is written"
  )
  package static let mend = Phrase(
    zh: "改正主题模板里写死的地址，用 {{link:…}} 代替；没有改过模板的，请报告给程序的维护者",
    en:
      "replace addresses typed into a template of the theme by {{link:…}}; where no template was changed, report it to the makers of the program"
  )
  package static let source = "contract §4; R119, R121"
  package static let example = RuleExample(
    "../Theme/templates/partials/ref.mustache",
    bad: """
      <a href="nowhere.html">{{title}}</a>

      """,
    good: """
      <a href="{{link:href}}">{{title}}</a>

      """
  )
}
