import Diagnostics

/// The JSON Schema of a map of fields: of a record, or of a map inside one.
struct MapSchema {
  private let shape: Shape

  init(_ shape: Shape) {
    self.shape = shape
  }

  /// The members of the schema object.
  var members: [JSONValue.Member] {
    var properties: [JSONValue.Member] = []
    for spelling in orderedSpellings {
      guard let field = shape.field(spelled: spelling) else { continue }
      properties.append(.init(spelling, property(field)))
    }
    for (key, flag) in Self.flags {
      guard let field = shape.field(named: key) else { continue }
      properties.append(.init(flag, property(field)))
    }
    var members: [JSONValue.Member] = [
      .init("type", "object"),
      .init("properties", .object(properties)),
      .init("additionalProperties", .flag(false)),
    ]
    let demands = shape.fields.compactMap(demand)
    if !demands.isEmpty { members.append(.init("allOf", .list(demands))) }
    return members
  }

  /// The English keys in the order of the source, then the other spellings.
  private var orderedSpellings: [String] {
    let keys = shape.fields.map(\.name)
    let known = Set(keys)
    return keys + shape.allSpellings.filter { !known.contains($0) }
  }

  /// Keys that a YAML 1.1 parser takes for flags, and what a schema then sees in their place.
  private static let flags = [("no", "false"), ("off", "false"), ("on", "true"), ("yes", "true")]

  /// The spellings of a field, its key first.
  private func spellings(of field: FieldDeclaration) -> [String] {
    orderedSpellings.filter { shape.field(spelled: $0)?.key == field.key }
      + Self.flags.filter { $0.0 == field.name }.map(\.1)
  }

  private func property(_ field: FieldDeclaration) -> JSONValue {
    var description = [KindSchema.words(field.kind)]
    if let remark = field.remark { description.append("\(remark.zh) \(remark.en)") }
    if !field.source.isEmpty { description.append(field.source) }
    let described = description.filter { !$0.isEmpty }.joined(separator: " · ")
    return .members([
      "title": .text("\(field.label.zh) \(field.label.en)"),
      "description": described.isEmpty ? nil : .text(described),
      "anyOf": .list([KindSchema(field.kind).value, KindSchema.unknown]),
    ])
  }

  // MARK: Requirements

  /// What the requirement of a field asks of the map; nil where the map alone cannot tell.
  private func demand(_ field: FieldDeclaration) -> JSONValue? {
    // A list of maps may stand in a table beside the record (readings, Values).
    if case .list(.map) = field.kind { return nil }
    return switch field.requirement {
    case .mandatory: present(field)
    case .conditional(let condition):
      .members(["if": self.condition(condition), "then": present(field)])
    case .judged, .optional, .computed: nil
    }
  }

  /// The field is there, by whichever of its names.
  private func present(_ field: FieldDeclaration) -> JSONValue {
    let names = spellings(of: field).map { name in
      JSONValue.members(["required": .list([.text(name)])])
    }
    return names.count == 1 ? names[0] : .members(["anyOf": .list(names)])
  }

  private func condition(_ condition: Condition) -> JSONValue {
    switch condition {
    case .present(let name):
      return shape.field(named: name).map(present) ?? .flag(false)
    case .absent(let name):
      return .members(["not": shape.field(named: name).map(present) ?? .flag(false)])
    case .choice(let name, let keys):
      guard let field = shape.field(named: name) else { return .flag(false) }
      let values = keys.flatMap { key -> [JSONValue] in
        guard let option = field.kind.choices?.option(named: key) else { return [.text(key)] }
        return ([option.key, option.label.zh] + option.aliases).map { .text($0) }
      }
      return .members([
        "anyOf": .list(
          spellings(of: field).map { spelling in
            .members([
              "properties": .object([
                .init(spelling, .members(["enum": .list(values)]))
              ]),
              "required": .list([.text(spelling)]),
            ])
          }
        )
      ])
    case .any(let conditions): return .members(["anyOf": .list(conditions.map(self.condition))])
    case .all(let conditions): return .members(["allOf": .list(conditions.map(self.condition))])
    }
  }
}
