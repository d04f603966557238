package import Diagnostics

/// A declared field with the Swift type of its value: `record[Patent.filingDate]` is a date.
package struct Field<Value: FieldValue>: Sendable {
  /// The declaration behind it.
  package let declaration: FieldDeclaration

  /// The key as a number.
  package var key: FieldKey { declaration.key }
  /// The English key in records.
  package var name: String { declaration.name }

  package init(
    _ name: String,
    _ zh: String,
    _ en: String,
    _ requirement: Requirement = .optional,
    kind: FieldKind = Value.kind,
    aliases: [String] = [],
    confidentiality: Confidentiality? = nil,
    source: String = "",
    remark: Phrase? = nil
  ) {
    declaration = FieldDeclaration(
      name,
      label: Phrase(zh: zh, en: en),
      aliases: aliases,
      kind: kind,
      requirement: requirement,
      confidentiality: confidentiality,
      source: source,
      remark: remark
    )
  }
}
