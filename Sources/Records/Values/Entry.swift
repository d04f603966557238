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
    guard let position = position(of: field.key) else { return nil }
    return Value(datum: members.span[position].item.datum)
  }

  /// The values of a list field; empty where it is absent.
  package subscript<Value>(all field: Field<[Value]>) -> [Value] { self[field] ?? [] }

  /// The maps of a list field; empty where it is absent.
  ///
  /// The same as for any list, spelled out: claims, features and rows are asked for most of all.
  package subscript(all field: Field<[Entry]>) -> [Entry] {
    guard let position = position(of: field.key),
      case .list(let items) = members.span[position].item.datum
    else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(items.count)
    for item in items {
      if case .map(let entry) = item.datum { entries.append(entry) }
    }
    return entries
  }

  /// The value and place of a field.
  package func item(_ key: FieldKey) -> Item? {
    position(of: key).map { members.span[$0].item }
  }

  /// Where the value of `field` stands; the map itself where it is absent.
  package func span<Value>(of field: Field<Value>) -> SourceSpan {
    place(of: field) ?? span
  }

  /// Where the value of `field` stands, if it is there.
  package func place<Value>(of field: Field<Value>) -> SourceSpan? {
    position(of: field.key).map { members.span[$0].item.span }
  }

  /// Whether `field` is there, be it as `unknown`.
  package func has<Value>(_ field: Field<Value>) -> Bool { position(of: field.key) != nil }

  /// Whether the field with this key is answered, be it as `unknown`: an empty list or text is no
  /// answer.
  package func answers(_ key: FieldKey) -> Bool {
    guard let position = position(of: key) else { return false }
    switch members[position].item.datum {
    case .list(let items): return !items.isEmpty
    case .text(let text): return !text.isEmpty
    default: return true
    }
  }

  /// Whether `field` says that nobody knows.
  package func isUnknown<Value>(_ field: Field<Value>) -> Bool {
    guard let position = position(of: field.key) else { return false }
    if case .unknown = members.span[position].item.datum { return true }
    return false
  }

  /// Where among the members a field is.
  ///
  /// Every phase asks for fields all the time: a member that is only looked at is not copied, which
  /// would count a reference to its value. Through a span, a part of it is taken without the rest.
  private func position(of key: FieldKey) -> Int? {
    for position in members.indices where members[position].key == key { return position }
    return nil
  }
}
