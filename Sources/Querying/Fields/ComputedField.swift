import Diagnostics
import Linking
import Records

/// A figure that the graph computes and questions may ask for like a field.
struct ComputedField: Sendable {
  /// What expressions call it.
  let name: String
  /// What people call it; the Chinese label may be written in expressions too.
  let label: Phrase
  /// What its values are, so that comparisons know how to read theirs.
  let kind: FieldKind
  /// Its values for a record, in the order of the graph.
  let values: @Sendable (Graph, RecordIndex) -> [GraphValue]

  init(
    _ name: String,
    _ zh: String,
    _ en: String,
    _ kind: FieldKind,
    values: @escaping @Sendable (Graph, RecordIndex) -> [GraphValue]
  ) {
    self.name = name
    label = Phrase(zh: zh, en: en)
    self.kind = kind
    self.values = values
  }

  /// Whether it goes by `spelling`.
  func answers(to spelling: String) -> Bool { name == spelling || label.zh == spelling }
}
