import Diagnostics

/// The JSON Schema of a value of one kind.
struct KindSchema {
  private let kind: FieldKind

  init(_ kind: FieldKind) {
    self.kind = kind
  }

  /// What stands for "nobody knows".
  static let unknown = JSONValue.members(["enum": .list(["unknown", "不详"])])

  /// The schema.
  var value: JSONValue {
    switch kind {
    case .text, .prose: return Self.scalar
    case .integer(let bounds): return Self.integer(bounds)
    case .decimal: return Self.number(pattern: "^[-+]?[0-9][0-9,，_ ]*([.][0-9]+)?$")
    case .money:
      return Self.any([
        Self.scalar,
        .members([
          "type": "object",
          "properties": .members(["amount": Self.scalar, "currency": Self.scalar]),
          "required": .list(["amount"]),
          "additionalProperties": .flag(false),
        ]),
      ])
    case .percent: return Self.string(pattern: "^\\s*[-+]?[0-9]+([.][0-9]+)?\\s*[%％]\\s*$")
    case .date: return Self.date
    case .flag:
      return Self.any([
        .members(["type": "boolean"]),
        .members(["enum": .list(["true", "false", "是", "否", "True", "False", "TRUE", "FALSE"])]),
      ])
    case .choice(let choices): return Self.choice(choices)
    case .reference, .nameOrReference, .clause: return Self.reference
    case .list(let element):
      let item = KindSchema(element).value
      return Self.any([
        .members(["type": "array", "items": Self.any([item, Self.unknown])]), item,
      ])
    case .map(let shape, let shorthand):
      let map = JSONValue.object(MapSchema(shape).members)
      guard let shorthand, let field = shape.field(named: shorthand) else { return map }
      return Self.any([map, KindSchema(field.kind).value])
    case .dictionary(let element):
      return .members(["type": "object", "additionalProperties": KindSchema(element).value])
    }
  }

  /// A sentence on how to write a value of this kind, where the schema does not show it.
  static func words(_ kind: FieldKind) -> String {
    switch kind.element {
    case .date: "年-月-日 YYYY-MM-DD"
    case .percent: "如 8 % such as 8 %"
    case .money: "如 1200 CNY such as 1200 CNY"
    case .reference(let types), .nameOrReference(let types):
      types.isEmpty ? "编号 ID" : "编号 ID: \(types.joined(separator: ", "))"
    case .clause: "标准#条款 STANDARD#CLAUSE"
    default: ""
    }
  }

  private static let scalar = JSONValue.members([
    "type": .list(["string", "number", "boolean", "null"])
  ])

  private static let date = string(
    pattern: "^[0-9]{4}[-/.年](0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12][0-9]|3[01])日?$"
  )

  /// An id or number, also as a map of its parts.
  private static let reference = any([
    .members(["type": .list(["string", "number"])]),
    .members([
      "type": "object",
      "additionalProperties": .members(["type": .list(["string", "number", "boolean"])]),
    ]),
  ])

  private static func any(_ schemas: [JSONValue]) -> JSONValue {
    .members(["anyOf": .list(schemas)])
  }

  private static func string(pattern: String) -> JSONValue {
    .members(["type": "string", "pattern": .text(pattern)])
  }

  private static func number(pattern: String) -> JSONValue {
    any([.members(["type": "number"]), string(pattern: pattern)])
  }

  /// A whole number, as a number within its bounds or as digits.
  private static func integer(_ bounds: ClosedRange<Int>) -> JSONValue {
    any([
      .members([
        "type": "integer",
        "minimum": bounds.lowerBound == .min ? nil : .integer(bounds.lowerBound),
        "maximum": bounds.upperBound == .max ? nil : .integer(bounds.upperBound),
      ]),
      string(pattern: "^[-+]?[0-9]+$"),
    ])
  }

  /// The keys first, for completion, then labels and aliases.
  ///
  /// The program reads them in any case, the schema offers one. A flag or number that YAML makes of
  /// a key is taken as well.
  private static func choice(_ choices: ChoiceList) -> JSONValue {
    var spellings: [String] = choices.options.map(\.key)
    for option in choices.options {
      for spelling in [option.label.zh] + option.aliases where !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    var values = spellings.map { JSONValue.text($0) }
    if spellings.contains("no") || spellings.contains("off") { values.append(.flag(false)) }
    if spellings.contains("yes") || spellings.contains("on") { values.append(.flag(true)) }
    values += spellings.compactMap { Int($0).map { .integer($0) } }
    return .members(["enum": .list(values)])
  }
}
