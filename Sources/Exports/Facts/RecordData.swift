import Diagnostics
import Linking
import Pages
import Records

/// `data/records/TYPE.json`: the records of a type, a line each.
enum RecordData {
  /// How many records a file holds; what is more goes into `TYPE-2.json` and so on.
  static let size = 5_000

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let values = RecordValue(facts)
    return facts.listedTypes.flatMap { type -> [ExportedFile] in
      let records = exported(type, facts)
      let paths = paths(type, facts)
      let files = paths.indices.map { part in
        ExportedFile(
          paths[part],
          bytes: bytes(
            type,
            part,
            paths,
            records[(part * size)..<min(records.count, (part + 1) * size)],
            values
          )
        )
      }
      return files + [Schemas.file(schemaName(type), RecordSchema(type).value)]
    }
  }

  /// The records of a type that have a page, versions of standards among them.
  static func exported(_ type: RecordType, _ facts: SiteFacts) -> [RecordIndex] {
    facts.graph.indices(of: type).filter { facts.addresses.path($0) != nil }
  }

  /// The paths of the files of a type.
  static func paths(_ type: RecordType, _ facts: SiteFacts) -> [String] {
    let count = exported(type, facts).count
    return (0..<max(1, (count + size - 1) / size)).map { part in
      "data/records/\(Slug.clause(type.key))\(part == 0 ? "" : "-\(part + 1)").json"
    }
  }

  /// The name of the schema of a type's file.
  static func schemaName(_ type: RecordType) -> String { "records/\(Slug.clause(type.key))" }

  private static func bytes(
    _ type: RecordType,
    _ part: Int,
    _ paths: [String],
    _ records: ArraySlice<RecordIndex>,
    _ values: RecordValue
  ) -> [UInt8] {
    let head = JSONValue.members([
      "$schema": .text("../schema/\(schemaName(type)).schema.json"),
      "type": .text(type.key),
      "part": .integer(part + 1),
      "files": .list(paths.map { .text($0) }),
    ])
    var lines = JSONLines(head, list: "records")
    for record in records { lines.add(values.value(record)) }
    return lines.finished()
  }
}
