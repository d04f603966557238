/// A value of JSON with its members in the order given, so that the same value is the same text.
package enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number by its digits, as JSON writes it: `12.5`; the caller vouches for the form.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object with these members, those without a value left out.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The text, or `null` where there is none.
  package static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
