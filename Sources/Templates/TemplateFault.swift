package import Diagnostics

/// What is wrong in a file of the theme, or between a template and the model it was given.
package struct TemplateFault: Hashable, Sendable {
  /// The rule that is broken.
  package let rule: RuleID
  /// The path of the file as it was handed in.
  package let path: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  /// How many characters the fault covers.
  package let length: Int
  /// What is wrong, one phrase without a full stop.
  package let message: Phrase
  /// How to mend it.
  package let help: Phrase?

  init(
    _ rule: RuleID,
    in path: String,
    _ place: Place,
    _ message: Phrase,
    help: Phrase? = nil
  ) {
    self.rule = rule
    self.path = path
    self.line = Int(place.line)
    self.column = Int(place.column)
    self.length = Int(place.length)
    self.message = message
    self.help = help
  }

  /// A fault of a file of the theme that is found outside of the templates.
  ///
  /// - Parameters:
  ///   - rule: the rule that is broken.
  ///   - path: the path of the file as findings show it.
  ///   - line: the line, from 1.
  ///   - column: the column in characters, from 1.
  ///   - length: how many characters the fault covers.
  ///   - message: what is wrong.
  ///   - help: how to mend it.
  package init(
    _ rule: RuleID,
    in path: String,
    line: Int = 1,
    column: Int = 1,
    length: Int = 1,
    _ message: Phrase,
    help: Phrase? = nil
  ) {
    self.rule = rule
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.help = help
  }

  /// The fault as a finding; `file` is the run's number for `path`.
  package func finding(in file: FileID) -> Finding {
    let span = SourceSpan(file: file, line: line, column: column, length: length)
    return Finding(rule, .error, at: span, message, help: help)
  }

  /// "did you mean", where `name` nearly equals one of `candidates`.
  package static func suggestion(for name: String, among candidates: some Sequence<String>)
    -> Phrase?
  {
    NearMiss.nearest(to: name, in: candidates).map {
      Phrase(zh: "是否指 \($0)", en: "did you mean \($0)")
    }
  }
}

/// The rules that files of a theme can break.
extension RuleID {
  /// A tag is not closed, not opened, empty or not of this Mustache.
  package static let templateSyntax: RuleID = "template-syntax"
  /// A template asks for a name that its model does not have.
  package static let templateName: RuleID = "template-name"
  /// A value is of a kind that cannot stand where the template has it.
  package static let templateKind: RuleID = "template-kind"
  /// A partial, a layout or a block of it does not exist, or templates contain each other.
  package static let templatePartial: RuleID = "template-partial"
  /// A template asks for an interface text that the theme's catalogue lacks.
  package static let templateString: RuleID = "template-string"
  /// An icon or an asset does not exist or is not of the form the theme needs.
  package static let templateIcon: RuleID = "template-icon"
  /// A line of a catalogue of interface texts is not `key: text`.
  package static let stringsForm: RuleID = "strings-form"
  /// A site's own text has a key that nobody asks for, or not the names in braces of the theme's.
  package static let stringsKey: RuleID = "strings-key"
  /// A file laid over the theme stands where nobody looks for it, or may not be read.
  package static let themeFile: RuleID = "theme-file"
  /// A style sheet or script of a site does not end, or reaches for what is not in the site.
  package static let themeSource: RuleID = "theme-source"
}
