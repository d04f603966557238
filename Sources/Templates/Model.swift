/// The names a template may use at one level, each with its value.
///
/// A model sets every name its template asks for, `.none` where there is nothing to show: a
/// name that is found nowhere is a fault, not an empty place on the page. Models are small, so
/// that a scan over hashes beats a dictionary.
package struct Model: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One name and its value.
  package struct Entry: Hashable, Sendable {
    /// The name.
    package let name: Name
    /// What it stands for.
    package var value: ModelValue
  }

  /// The names in the order they were set.
  package private(set) var entries: [Entry]

  package init() {
    entries = []
  }

  package init(dictionaryLiteral pairs: (Name, ModelValue)...) {
    self.init(pairs)
  }

  /// A model of `pairs`; of two with one name the first is found.
  package init(_ pairs: [(Name, ModelValue)]) {
    entries = pairs.map { Entry(name: $0.0, value: $0.1) }
  }

  /// The value of `name`, or nil where the model does not set it.
  package subscript(name: Name) -> ModelValue? {
    get { value(of: name.hash) }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// This model with the names of `other` added; where both set a name, `other` wins.
  package func adding(_ other: Model) -> Model {
    var sum = self
    for entry in other.entries { sum[entry.name] = entry.value }
    return sum
  }

  /// The value whose name has `hash`.
  func value(of hash: UInt64) -> ModelValue? {
    for index in entries.indices where entries[index].name.hash == hash {
      return entries[index].value
    }
    return nil
  }
}
