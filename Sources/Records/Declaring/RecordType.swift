package import Diagnostics
package import Reads

/// A type of record, declared once: its folder, its labels, its default class and its fields.
package final class RecordType: Sendable {
  /// The key: `standard-proposal`.
  package let key: String
  /// The type as the subject of facts.
  package let subject: Subject
  /// The folder below `Content/` and in the site: `standard-proposals`.
  package let folder: String
  /// What pages call one of them.
  package let label: Phrase
  /// What pages call many of them.
  package let plural: Phrase
  /// The class of a record that states none.
  package let confidentiality: Confidentiality
  /// The section of the requirements: `B7`.
  package let source: String
  /// The fields of the common header and the type's own.
  package let shape: Shape
  /// The type's own fields alone, in the order of the source.
  package let ownFields: [FieldDeclaration]
  /// Whether the type was declared by the site in `Content/schema/`.
  package let isOwn: Bool

  package init(
    _ key: String,
    folder: String,
    label: Phrase,
    plural: Phrase,
    confidentiality: Confidentiality,
    source: String,
    fields: [FieldDeclaration],
    isOwn: Bool = false
  ) {
    self.key = key
    subject = Subject(key)
    self.folder = folder
    self.label = label
    self.plural = plural
    self.confidentiality = confidentiality
    self.source = source
    self.ownFields = fields
    self.shape = Shape(Header.fields).extended(by: fields)
    self.isOwn = isOwn
  }

  /// The same type with further fields that a site declares.
  package func extended(by fields: [FieldDeclaration]) -> RecordType {
    RecordType(
      key,
      folder: folder,
      label: label,
      plural: plural,
      confidentiality: confidentiality,
      source: source,
      fields: ownFields + fields,
      isOwn: isOwn
    )
  }

  /// Whether a person who writes `name` means this type: its key, its folder, or a label.
  package func answers(to name: String) -> Bool {
    let lower = name.lowercased()
    return [label.zh, plural.zh].contains(name) || [key, folder].contains(lower)
      || [label.en, plural.en].contains { $0.lowercased() == lower }
  }
}
