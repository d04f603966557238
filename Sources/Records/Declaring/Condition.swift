/// A condition over the fields of the same record, as data: rules judge it, schemas print it.
package indirect enum Condition: Sendable {
  /// The field holds one of these enumeration keys.
  case choice(String, oneOf: [String])
  /// The field is present.
  case present(String)
  /// The field is absent.
  case absent(String)
  /// At least one holds.
  case any([Condition])
  /// All hold.
  case all([Condition])

  /// Whether the condition holds for the fields of `entry`.
  package func holds(in entry: Entry) -> Bool {
    switch self {
    case .choice(let key, let choices):
      guard case .choice(let value)? = entry.item(FieldKey(key))?.datum else { return false }
      return choices.contains(value)
    case .present(let key):
      return entry.item(FieldKey(key)) != nil
    case .absent(let key):
      return entry.item(FieldKey(key)) == nil
    case .any(let conditions):
      return conditions.contains { $0.holds(in: entry) }
    case .all(let conditions):
      return conditions.allSatisfy { $0.holds(in: entry) }
    }
  }
}
