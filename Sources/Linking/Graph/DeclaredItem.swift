package import Records

/// An item of a declaration, resolved: a patent or family and what it may be essential to.
package struct DeclaredItem: Sendable {
  /// The declaration's record.
  package let declaration: RecordIndex
  /// The item as written.
  package let entry: Entry
  /// The patent; nil for a family.
  package let patent: RecordIndex?
  /// The version of the standard; nil where none is named.
  package let standard: RecordIndex?
  /// The clauses of that version.
  package let clauses: [Place]
}
