package import Diagnostics

/// A string that a template asks for is in the theme's catalogue.
///
/// Reported by `Templates`, which reads every template before the first page is made.
package enum TemplateString: Rule {
  package static let id: RuleID = "template-string"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "模板引用的界面文字在主题的文字表中",
    en: "a string that a template asks for is in the theme's catalogue"
  )
  package static let why = Phrase(
    zh: "缺少的文字会在某一种语言的页面上空着",
    en: "without it a page in one of the languages has a gap"
  )
  package static let mend = Phrase(
    zh: "在 Theme/ 的各语言文字表中补上该键，或改正键名",
    en: "add the key to the catalogue of each language in Theme/, or mend the key"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/templates/record.html",
    bad: """
      <p>{{t nav.recrods}}</p>

      """,
    good: """
      <p>{{t nav.records}}</p>

      """
  )
}
