package import Diagnostics
package import Reads
package import Records

/// A part of a record that differs between two states: a field, the text, the clauses.
package struct ChangedPart: Sendable {
  /// The key of the field; `body` and `clauses` for what is no field of its own.
  package let key: String
  /// What people call it.
  package let label: Phrase

  /// The part with this number of a record of `type`; nil where it has no name.
  package init?(_ part: FactKey.Part, of type: RecordType?) {
    if part == FactKey.Part(.documents) {
      key = Header.body.declaration.name
      label = Header.body.declaration.label
    } else if part == FactKey.Part(.clauses) {
      key = "clauses"
      label = Phrase(zh: "条款", en: "clauses")
    } else if let field = (type?.shape.fields ?? Header.fields)
      .first(where: { FactKey.Part(field: $0.key.hash) == part })
    {
      key = field.name
      label = field.label
    } else {
      return nil
    }
  }
}
