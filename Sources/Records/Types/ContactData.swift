/// The fields by which people and accounts are reached: in no output for the public, and what they
/// hold may not be typed elsewhere either (R112).
package enum ContactData {
  private static let keys: Set<FieldKey> = [
    Person.contact.key, Organization.address.key, Organization.phone.key, Organization.fax.key,
    Organization.email.key, Licence.Party.address.key, Licence.Party.phone.key,
    Licence.Party.email.key, Licence.account.key,
  ]

  /// Whether the field with this key holds such data, wherever it stands.
  package static func holds(_ key: FieldKey) -> Bool { keys.contains(key) }

  /// Shows `body` what such fields of a record hold that is told again wherever it stands, with its
  /// class: the whole of it, and each number and address in it.
  package static func each(in record: Record, _ body: (String, Confidentiality) -> Void) {
    guard record.is(Person.type) || record.is(Organization.type) || record.is(Licence.type) else {
      return
    }
    each(in: record.entry, record.type.shape, record.confidentiality, body)
  }

  private static func each(
    in entry: Entry,
    _ shape: Shape,
    _ confidentiality: Confidentiality,
    _ body: (String, Confidentiality) -> Void
  ) {
    for member in entry.members {
      guard let field = shape.field(member.key) else { continue }
      let confidentiality = max(confidentiality, field.confidentiality ?? confidentiality)
      each(in: member.item.datum) { datum in
        switch datum {
        case .map(let inner):
          if let shape = field.innerShape { each(in: inner, shape, confidentiality, body) }
        case .text(let text) where holds(field.key): parts(of: text) { body($0, confidentiality) }
        case .integer(let number) where holds(field.key): body("\(number)", confidentiality)
        default: break
        }
      }
    }
  }

  private static func each(in datum: Datum, _ body: (Datum) -> Void) {
    if case .list(let items) = datum { for item in items { body(item.datum) } } else { body(datum) }
  }

  /// The text as a whole where it is long enough to be told again, and the numbers of seven digits and
  /// more and the addresses with `@` in it.
  private static func parts(of text: String, _ body: (String) -> Void) {
    let scalars = text.unicodeScalars
    if scalars.count >= (scalars.contains { $0.value >= 0x2E80 } ? 6 : 10) { body(text) }
    for word in scalars.split(whereSeparator: { !isOfWord($0) }) where word.count < scalars.count {
      let digits = word.count { ("0"..."9").contains($0) }
      if digits >= 7 || word.contains("@") { body(String(word)) }
    }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || ["-", "+", ".", "@", "_"].contains(scalar)
  }
}
