package import Diagnostics

/// A text of a site's own replaces one of the theme's and fits its place.
///
/// Reported by `Templates`.
package enum StringsKey: Rule {
  package static let id: RuleID = "strings-key"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "本站改写的文字，键和大括号中的名称与主题一致",
    en: "a text of the site's own has a key of the theme's and the same names in braces"
  )
  package static let why = Phrase(
    zh: "键写错的文字谁也看不到；少了大括号中的名称，页面上就少了那个数",
    en:
      "nobody sees a text whose key is wrong, and a name in braces that is missing takes a number off the pages"
  )
  package static let mend = Phrase(
    zh: "按提示改正键，或照主题的文字补上大括号中的名称",
    en: "correct the key as proposed, or put in the names in braces as the theme has them"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/strings/en.yaml",
    bad: """
      site.disclamer: Internal use only

      """,
    good: """
      site.disclaimer: Internal use only

      """
  )
}
