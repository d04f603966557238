package import Diagnostics

/// A line of a theme's catalogue of interface texts is `key: text`.
///
/// Reported by `Templates`, which reads every template before the first page is made.
package enum StringsForm: Rule {
  package static let id: RuleID = "strings-form"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "主题文字表的每一行都是“键: 文字”",
    en: "every line of a catalogue of interface texts is a key and a text"
  )
  package static let why = Phrase(
    zh: "读不懂的一行会使页面上缺一处文字",
    en: "a line that is not understood leaves a gap on the pages"
  )
  package static let mend = Phrase(
    zh: "写成“键: 文字”，一行一条",
    en: "write it as key: text, one a line"
  )
  package static let source = "contract §1"
  package static let example = RuleExample(
    "../Theme/i18n/en.yaml",
    bad: """
      nav.records Records

      """,
    good: """
      nav.records: Records

      """
  )
}
