/// The names a template may use at one level, each with its value.
///
/// A model sets every name its template asks for, `.none` where there is nothing to show: a
/// name that is found nowhere is a fault, not an empty place on the page. Models are small, so
/// that a scan over hashes beats a dictionary.
package struct Model: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One name and its value: a pair just as a literal makes it, so that none has to be copied.
  package typealias Entry = (Name, ModelValue)

  /// The names; of two that are the same the first is found.
  package let entries: [Entry]

  package init() {
    entries = []
  }

  package init(dictionaryLiteral pairs: (Name, ModelValue)...) {
    self.init(pairs)
  }

  /// A model of `pairs`; of two with one name the first is found.
  package init(_ pairs: [(Name, ModelValue)]) {
    entries = pairs
  }

  /// The value of `name`, or nil where the model does not set it.
  package subscript(name: Name) -> ModelValue? {
    for index in entries.indices where entries[index].0.hash == name.hash {
      return entries[index].1
    }
    return nil
  }

  /// This model with the names of `other` added; where both set a name, `other` wins.
  package func adding(_ other: Model) -> Model {
    // One by one: lists of pairs are copied through a table of what a pair is made of.
    var pairs: [Entry] = []
    pairs.reserveCapacity(other.entries.count + entries.count)
    for entry in other.entries { pairs.append(entry) }
    for entry in entries { pairs.append(entry) }
    return Model(pairs)
  }

  package static func == (lhs: Model, rhs: Model) -> Bool {
    lhs.entries.elementsEqual(rhs.entries) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for (name, value) in entries {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
