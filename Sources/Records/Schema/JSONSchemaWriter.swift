package import Diagnostics

/// JSON Schemas (2020-12) of the record types, for the completion and checking of editors.
///
/// An editor's YAML parser types scalars before the schema sees them: `5.10` may come as a number
/// and `no` as a flag. So every scalar is taken in either form, and the schema asks for no more
/// than the program itself: English keys and Chinese labels, `unknown` for what nobody knows.
package struct JSONSchemaWriter {
  private let types: [RecordType]

  /// Writes for these types, those that a site declares among them.
  package init(_ types: [RecordType]) {
    self.types = types
  }

  /// The schema of one type, a document of its own.
  package func schema(of type: RecordType) -> JSONValue {
    guard case .object(let members) = object(type) else { return .null }
    return .object([.init("$schema", .text(Self.dialect))] + members)
  }

  /// The schema of all types; a record fits exactly one of them where it states its type, which
  /// the folder gives otherwise.
  package func schema() -> JSONValue {
    .members([
      "$schema": .text(Self.dialect),
      "title": "联动看板的记录 Records of a linkage site",
      "anyOf": .list(types.map { .members(["$ref": .text("#/$defs/\($0.key)")]) }),
      "$defs": .object(types.map { .init($0.key, object($0)) }),
    ])
  }

  /// The schema as a file: indented, with a line break at its end.
  package static func text(_ schema: JSONValue) -> String {
    JSONWriter.text(schema, indented: true) + "\n"
  }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private func object(_ type: RecordType) -> JSONValue {
    let fields = MapSchema(type.shape)
    return .object(
      [
        .init("title", .text("\(type.label.zh) \(type.label.en)")),
        .init("description", .text("\(type.folder)/ (\(type.source))")),
      ] + fields.members
    )
  }
}
