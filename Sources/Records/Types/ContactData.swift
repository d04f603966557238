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
}
