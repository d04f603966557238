/// The keys and values of a map with free keys, in the order of the file.
package struct FreeMap: FieldValue, Hashable {
  /// The entries.
  package var entries: [NamedItem]

  package static var kind: FieldKind { .dictionary(.text) }

  package init?(datum: Datum) {
    guard case .dictionary(let entries) = datum else { return nil }
    self.entries = entries
  }
}
