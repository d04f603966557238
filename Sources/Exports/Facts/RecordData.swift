import Diagnostics
import Linking
import Pages
import Records

/// `data/records/TYPE.json`: the records of a type, a line each.
enum RecordData {
  /// How many records of usual length a file holds; more become an index and parts.
  static let most = 1_000
  /// How many records a part holds on average at the most; a record is some kilobytes.
  static let target = 250

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let values = RecordValue(facts)
    return facts.listedTypes.flatMap { type -> [ExportedFile] in
      let records = exported(type, facts)
      let parts = DataParts(
        path(type),
        schema: schemaName(type),
        most: most,
        target: target
      )
      let contents = DataParts.Contents(
        count: records.count,
        key: { facts.graph[records[$0]].id },
        weight: { weight(records[$0], facts) },
        entries: records.count
      )
      let head = [JSONValue.Member("type", .text(type.key))]
      return parts.files(contents, head: { head }) { file, numbers, bytes in
        write(type, file, numbers.lazy.map { records[$0] }, values, to: &bytes)
      } + [Schemas.file(schemaName(type), RecordSchema(type).value)]
    }
  }

  /// As how many records one counts: clauses and what refers to it make it long.
  private static func weight(_ index: RecordIndex, _ facts: SiteFacts) -> Int {
    let backlinks = min(facts.graph.links(to: index).count, RecordValue.mostBacklinks)
    return 1 + facts.graph[index].clauses.count / 4 + backlinks / 25
  }

  /// The records of a type that have a page, versions of standards among them.
  static func exported(_ type: RecordType, _ facts: SiteFacts) -> [RecordIndex] {
    facts.graph.indices(of: type).filter { facts.addresses.path($0) != nil }
  }

  /// The path of the file of a type, or of the index of its parts.
  static func path(_ type: RecordType) -> String {
    "data/records/\(Slug.clause(type.key)).json"
  }

  /// The name of the schema of a type's file.
  static func schemaName(_ type: RecordType) -> String { "records/\(Slug.clause(type.key))" }

  private static func write(
    _ type: RecordType,
    _ file: DataParts.File,
    _ records: some Sequence<RecordIndex>,
    _ values: RecordValue,
    to bytes: inout TextBytes
  ) {
    let head: [JSONValue.Member] = [
      file.schemaMember,
      .init("type", .text(type.key)),
      .init("part", .integer(file.number)),
      .init("files", .list([.text(path(type))])),
    ]
    var lines = JSONLines(head, list: "records", in: &bytes)
    for record in records {
      lines.beginElement(&bytes)
      values.write(record, to: &bytes)
    }
    lines.finish(&bytes)
  }
}
