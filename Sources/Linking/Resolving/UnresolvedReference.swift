import Diagnostics
package import Records

/// A reference that points nowhere, with what is known of why.
package struct UnresolvedReference: Sendable {
  /// The record that holds it.
  package let source: RecordIndex
  /// The dotted name of the field: `rows[1].standard_ref`; `body` in Markdown.
  package let field: String
  /// The reference as written.
  package let reference: Reference
  /// The types that the field takes; empty for all.
  package let allowed: [String]
  /// What went wrong.
  package let resolution: Resolution
}
