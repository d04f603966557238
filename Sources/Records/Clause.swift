package import Diagnostics

/// A clause of one version of a standard.
package struct Clause: Sendable, Hashable {
  /// The number as printed: `5.2.1`, `Annex B`.
  package var number: String
  /// The title; empty where none is printed.
  package var title: String
  /// The title in English where stated.
  package var titleEN: String?
  /// What the standard demands by it; nil where neither the clause nor the standard states it.
  package var kind: Standard.RequirementKind?
  /// The plain text as stored, without the texts of the clauses below it; nil where none is stored.
  package var text: String?
  /// Depth in the tree, from 1.
  package var level: Int
  /// The clause above it, by its place in the standard's list of clauses.
  package var parent: Int?
  /// The section of the body that holds its text, by the heading's number (see `MarkupDocument`).
  package var section: Int?
  /// The entry of `clauses:` that adds to it.
  package var fields: Entry?
  /// Where its number stands.
  package var span: SourceSpan

  package init(
    number: String,
    title: String,
    titleEN: String? = nil,
    kind: Standard.RequirementKind? = nil,
    text: String? = nil,
    level: Int,
    parent: Int? = nil,
    section: Int? = nil,
    fields: Entry? = nil,
    span: SourceSpan
  ) {
    self.number = number
    self.title = title
    self.titleEN = titleEN
    self.kind = kind
    self.text = text
    self.level = level
    self.parent = parent
    self.section = section
    self.fields = fields
    self.span = span
  }

  /// Whether any of its text is stored, so that a change of it can be told.
  package var hasText: Bool { text?.contains { !$0.isWhitespace } ?? false }

  /// What pages call it: the number and the title.
  package func name(_ language: Language) -> String {
    let title = language == .english ? titleEN ?? title : title
    return title.isEmpty ? number : "\(number) \(title)"
  }
}
