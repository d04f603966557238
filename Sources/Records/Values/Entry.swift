package import Diagnostics

/// The fields of a record, or of a map inside one, each with its place.
package struct Entry: Hashable, Sendable {
  /// A field that is there.
  package struct Member: Hashable, Sendable {
    /// Which field.
    package var key: FieldKey
    /// Its value and place.
    package var item: Item

    package init(_ key: FieldKey, _ item: Item) {
      self.key = key
      self.item = item
    }
  }

  /// The fields in the order of the file.
  package var members: [Member]
  /// Where the map starts.
  package var span: SourceSpan

  package init(_ members: [Member] = [], at span: SourceSpan) {
    self.members = members
    self.span = span
  }

  /// The value of `field`; nil where it is absent or unknown.
  package subscript<Value>(field: Field<Value>) -> Value? {
    item(field.key).flatMap { Value(datum: $0.datum) }
  }

  /// The values of a list field; empty where it is absent.
  package subscript<Value>(all field: Field<[Value]>) -> [Value] { self[field] ?? [] }

  /// The value and place of a field.
  package func item(_ key: FieldKey) -> Item? {
    for member in members where member.key == key { return member.item }
    return nil
  }

  /// Where the value of `field` stands; the map itself where it is absent.
  package func span<Value>(of field: Field<Value>) -> SourceSpan {
    item(field.key)?.span ?? span
  }

  /// Where the value of `field` stands, if it is there.
  package func place<Value>(of field: Field<Value>) -> SourceSpan? {
    item(field.key)?.span
  }

  /// Whether `field` is there, be it as `unknown`.
  package func has<Value>(_ field: Field<Value>) -> Bool { item(field.key) != nil }

  /// Whether `field` says that nobody knows.
  package func isUnknown<Value>(_ field: Field<Value>) -> Bool {
    item(field.key)?.datum == .unknown
  }
}
