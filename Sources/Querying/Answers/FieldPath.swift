import Diagnostics
import Linking
import Records

/// A path with its names looked up: from a record to values.
struct FieldPath: Sendable {
  /// What columns call it in JSON and CSV.
  let key: String
  /// What people call it.
  let label: Phrase
  /// The steps.
  let steps: [Step]
  /// What its values are: the kinds of its last field in each type where it stands.
  let kinds: [FieldKind]
  /// Whether it can have several values.
  let isList: Bool
  /// Whether its values are counted.
  let isCount: Bool
  /// Where it stands in the expression.
  let range: Range<Int>

  enum Step: Sendable {
    /// A field of a record, by the key of its type, or of a map.
    case field(name: String, ofTypes: [String: FieldAccess], inMaps: [FieldDeclaration])
    /// The records of a type that refer to this one, in one field or any.
    case linkedBy(RecordType, FieldKey?)
    /// The records of a type that this one refers to.
    case linkedTo(RecordType)
  }

  /// The fields of the maps that the values are.
  var shapes: [Shape] { kinds.compactMap(\.shape) }
}
