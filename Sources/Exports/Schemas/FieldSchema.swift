import Diagnostics
import Records

/// The schema of a field's value as exported, made from the field's declaration.
struct FieldSchema {
  private let kind: FieldKind

  init(_ kind: FieldKind) {
    self.kind = kind
  }

  /// The fields of a map.
  static func fields(_ fields: [FieldDeclaration]) -> JSONValue {
    .members([
      "type": "object",
      "properties": .object(fields.map { .init($0.name, property($0)) }),
      "additionalProperties": .flag(false),
    ])
  }

  private static func property(_ field: FieldDeclaration) -> JSONValue {
    .members([
      "title": .text("\(field.label.zh) \(field.label.en)"),
      "description": field.remark.map { .text("\($0.zh) \($0.en)") },
      "anyOf": .list([FieldSchema(field.kind).value, Schemas.null]),
    ])
  }

  /// The schema; "nobody knows" is null beside it.
  var value: JSONValue {
    switch kind {
    case .text, .prose: Schemas.text
    case .integer: Schemas.integer
    case .decimal: Schemas.decimal
    case .percent:
      .members([
        "type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$",
        "description": "百分数，不带 % per cent, without the sign",
      ])
    case .money: Schemas.object(["amount": Schemas.decimal, "currency": Schemas.text])
    case .date: Schemas.date
    case .flag: Schemas.flag
    case .choice(let choices): Schemas.words(choices.options.map(\.key))
    case .reference, .nameOrReference, .clause: Schemas.reference("reference")
    case .list(let element): Schemas.list(Schemas.orNull(FieldSchema(element).value))
    case .map(let shape, _): Self.fields(shape.fields)
    case .dictionary(let element):
      .members([
        "type": "object", "additionalProperties": Schemas.orNull(FieldSchema(element).value),
      ])
    }
  }
}
