package import Diagnostics

/// A value under a key that the record's author chose, as in `thresholds`.
package struct NamedItem: Hashable, Sendable {
  /// The key as written.
  package var name: String
  /// Where the key stands.
  package var nameSpan: SourceSpan
  /// The value.
  package var item: Item

  package init(_ name: String, at nameSpan: SourceSpan, _ item: Item) {
    self.name = name
    self.nameSpan = nameSpan
    self.item = item
  }
}
