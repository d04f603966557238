package import Diagnostics

/// Every page can be reached from the first one by links (R121).
///
/// Reported by `Publishing`, which proves all pages together before it writes any.
package enum OutputOrphan: Rule {
  package static let id: RuleID = "output-orphan"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "每个网页都能从首页一步步点到",
    en: "every page can be reached from the first one"
  )
  package static let why = Phrase(
    zh: "点不到的网页等于没有；没有脚本的读者只能靠链接",
    en:
      "a page that nothing leads to is not there for whoever reads without scripts"
  )
  package static let mend = Phrase(
    zh: "改写过主题模板的，看是否少了通往它的链接，例如 browse.mustache 里的",
    en:
      "where a template of the theme was replaced, see whether it lacks the link, as browse.mustache has them"
  )
  package static let source = "contract §4; R119, R121"
  package static let example = RuleExample(
    "../Theme/templates/partials/ref.mustache",
    bad: """
      {{title}}

      """,
    good: """
      <a href="{{link:href}}">{{title}}</a>

      """
  )
}
