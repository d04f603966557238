/// What a fact is about, as a number: a record by its id, a type by its key, a text by itself.
package struct Subject: Hashable, Sendable {
  /// The number, the same in every run and on every machine.
  package let number: UInt32

  /// The site as a whole.
  package static let site = Subject("")

  package init(_ text: String) {
    var hash = StableHash()
    hash.combine(text)
    number = UInt32(truncatingIfNeeded: hash.value)
  }

  /// A subject with a number kept earlier.
  package init(number: UInt32) {
    self.number = number
  }

  /// A part of this subject: a clause of a standard, by its place.
  package func part(_ place: Int) -> Subject {
    var hash = StableHash()
    hash.combine(UInt64(number))
    hash.combine(UInt64(truncatingIfNeeded: place))
    return Subject(number: UInt32(truncatingIfNeeded: hash.value))
  }
}
