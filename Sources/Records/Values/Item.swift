package import Diagnostics

/// A value and where it stands.
package struct Item: Hashable, Sendable {
  /// The value.
  package var datum: Datum
  /// Its place in the file.
  package var span: SourceSpan

  package init(_ datum: Datum, at span: SourceSpan) {
    self.datum = datum
    self.span = span
  }
}
