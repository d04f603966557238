import Diagnostics
import Records

/// The JSON Schemas (2020-12) beside the data: what a program may rely on.
///
/// Objects take no further members here; a new member is a new line in its schema.
enum Schemas {
  /// The path of the schema called `name`: `data/schema/site.schema.json`.
  static func path(_ name: String) -> String { "data/schema/\(name).schema.json" }

  /// The file of a schema.
  static func file(_ name: String, _ schema: @autoclosure @escaping @Sendable () -> JSONValue)
    -> ExportedFile
  {
    ExportedFile(path(name), text: JSONSchemaWriter.text(schema()))
  }

  // MARK: Parts

  static let text = type("string")
  static let integer = type("integer")
  static let flag = type("boolean")
  static let null = type("null")
  static let date = JSONValue.members(["type": "string", "format": "date"])
  /// An exact decimal: digits, at most one point, a sign before a negative one.
  static let decimal = JSONValue.members([
    "type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$",
  ])
  /// A percentage as shown, or null where nothing is in the denominator.
  static let percent = orNull(
    .members(["type": "string", "pattern": "^-?[0-9]+[.][0-9]%$"])
  )
  /// A wording in each language of the site.
  static let phrase = JSONValue.members([
    "type": "object",
    "description": "语言 → 文字 language → words",
    "additionalProperties": text,
    "minProperties": .integer(1),
  ])

  static func type(_ name: String) -> JSONValue { .members(["type": .text(name)]) }

  static func orNull(_ schema: JSONValue) -> JSONValue {
    .members(["anyOf": .list([schema, null])])
  }

  static func list(_ element: JSONValue) -> JSONValue {
    .members(["type": "array", "items": element])
  }

  static func words(_ words: [String]) -> JSONValue {
    .members(["enum": .list(words.map { .text($0) })])
  }

  static func reference(_ definition: String) -> JSONValue {
    .members(["$ref": .text("#/$defs/\(definition)")])
  }

  /// An object with these members; those in `optional` may be left out.
  static func object(
    _ properties: KeyValuePairs<String, JSONValue>,
    optional: Set<String> = []
  ) -> JSONValue {
    object(properties.map { ($0.key, $0.value) }, optional: optional)
  }

  private static func object(
    _ properties: [(key: String, value: JSONValue)],
    optional: Set<String> = []
  ) -> JSONValue {
    let required = properties.map(\.key).filter { !optional.contains($0) }
    return .members([
      "type": "object",
      "properties": .object(properties.map { .init($0, $1) }),
      "required": required.isEmpty ? nil : .list(required.map { .text($0) }),
      "additionalProperties": .flag(false),
    ])
  }

  /// The schema of a file, or of the index of its parts where one file would be too long: parts are
  /// files of the same schema, by their paths from the root of the output.
  static func divisible(
    _ file: KeyValuePairs<String, JSONValue>,
    head: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    var index: [(String, JSONValue)] = [("$schema", text)]
    index += head.map { ($0.key, $0.value) }
    index += [("parts", list(text)), ("count", integer)]
    return .members([
      "anyOf": .list([object(file), object(index)])
    ])
  }

  /// A schema that stands alone.
  static func document(
    _ title: Phrase,
    _ schema: JSONValue,
    definitions: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .text("\(title.zh) \(title.en)")),
    ]
    if case .object(let own) = schema { members += own }
    if !definitions.isEmpty {
      members.append(.init("$defs", .object(definitions.map { .init($0, $1) })))
    }
    return .object(members)
  }

  /// A place and the address of its page.
  static let place = object(["id": text, "page": orNull(text)])

  /// What a reference in a field turned out to be.
  static let fieldReference = JSONValue.members([
    "description": "id 指向的记录或其部分；name 只是名称；withheld 不可见；written 无所指",
    "anyOf": .list([
      object(
        ["id": text, "page": orNull(text), "other_name": text, "chapter": text],
        optional: ["other_name", "chapter"]
      ),
      object(["name": text]),
      object(["withheld": .members(["const": .flag(true)])]),
      object(["written": text]),
    ]),
  ])

  /// A rate.
  static let rate = object([
    "numerator": integer, "denominator": integer, "percent": percent,
  ])
}
