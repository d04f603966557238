package import Diagnostics
package import Records

/// A resolved reference: who points at what, and in which field.
package struct Link: Hashable, Sendable {
  /// The record that holds the reference.
  package let source: RecordIndex
  /// The field at the top of the record; nil for a `[[target]]` in Markdown.
  package let field: FieldKey?
  /// What it points at.
  package let target: Place
  /// Where it stands.
  package let span: SourceSpan

  package init(source: RecordIndex, field: FieldKey?, target: Place, span: SourceSpan) {
    self.source = source
    self.field = field
    self.target = target
    self.span = span
  }
}
