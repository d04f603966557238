import Diagnostics
import Linking
import Pages
import Reads
import Records

/// `data/links.json`: every resolved link, and apart from them what ties patents to clauses.
///
/// The evidence has levels that are never mixed in one count: what a holder declared, what a chart
/// compared (additions, B49).
enum LinkData {
  static let path = "data/links.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let graph = facts.graph
    let (records, declared) = ReadLog.silently {
      (graph.records, Dictionary(grouping: graph.declared) { $0.declaration })
    }
    let contents = DataParts.Contents(
      count: records.count,
      key: { records[$0].id },
      weight: { number in
        let record = RecordIndex(number)
        let rows = graph.chart(of: record)?.rows ?? []
        return graph.links(from: record).count + (declared[record]?.count ?? 0)
          + rows.reduce(0) { $0 + $1.clauses.count }
      }
    )
    return DataParts(path, schema: "links").files(contents) { file, sources, bytes in
      write(file, sources.map { RecordIndex($0) }, declared, facts, to: &bytes)
    } + [Schemas.file("links", LinkSchema.value)]
  }

  /// Writes a file with what some records say.
  private static func write(
    _ file: DataParts.File,
    _ sources: [RecordIndex],
    _ declared: [RecordIndex: [DeclaredItem]],
    _ facts: SiteFacts,
    to bytes: inout TextBytes
  ) {
    let places = PlaceValues(facts: facts)
    var lines = JSONLines([file.schemaMember], list: "links", in: &bytes)
    for source in sources where facts.addresses.path(source) != nil {
      for link in facts.graph.links(from: source) {
        lines.beginElement(&bytes)
        write(link, facts, places, to: &bytes)
      }
    }
    lines.next(list: "evidence", in: &bytes)
    for source in sources {
      if let chart = facts.graph.chart(of: source) { write(chart, places, &lines, &bytes) }
    }
    for source in sources where facts.graph[source].is(Declaration.type) {
      // The items are at hand; that they were asked for is noted.
      _ = facts.graph.declared
      for item in declared[source] ?? [] { write(item, places, &lines, &bytes) }
    }
    lines.finish(&bytes)
  }

  private static func write(
    _ link: Link,
    _ facts: SiteFacts,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    let source = facts.graph[link.source]
    bytes.beginObject()
    bytes.member("source", source.id)
    bytes.member("field", link.field.flatMap { source.type.shape.field($0)?.name })
    places.write("target", id: link.target, to: &bytes)
    places.write(page: link.target, to: &bytes)
    if let level = level(link, source) { bytes.member("evidence", level) }
    bytes.endObject()
  }

  /// The level of a link to a clause; nil for links that are no evidence.
  private static func level(_ link: Link, _ source: Record) -> String? {
    guard case .clause = link.target.part else { return nil }
    if source.is(Correspondence.type), link.field == Correspondence.rows.key { return "charted" }
    if source.is(Declaration.type), link.field == Declaration.items.key { return "declared" }
    return nil
  }

  /// A line for each clause of each row of a chart.
  private static func write(
    _ chart: Chart,
    _ places: PlaceValues,
    _ lines: inout JSONLines,
    _ bytes: inout TextBytes
  ) {
    for (position, row) in chart.rows.enumerated() {
      for use in row.clauses {
        guard let clause = use.place else { continue }
        lines.beginElement(&bytes)
        bytes.beginObject()
        bytes.member("level", "charted")
        bytes.member("source", places.id(chart.record))
        bytes.member("row", position + 1)
        bytes.member("patent", chart.patent.map { places.id($0) })
        bytes.member("claim", chart.claimNumber)
        bytes.member("feature", row.featureNumber)
        bytes.member("standard", places.id(clause.record))
        places.write("clause", id: clause.part == nil ? nil : clause, to: &bytes)
        bytes.member("match", row.match?.rawValue)
        bytes.member("strength", row.strength?.rawValue)
        bytes.member("state", row.state.rawValue)
        bytes.member("result", chart.result.rawValue)
        bytes.endObject()
      }
    }
  }

  /// A line for each clause of an item of a declaration; one for the standard where it names none.
  private static func write(
    _ item: DeclaredItem,
    _ places: PlaceValues,
    _ lines: inout JSONLines,
    _ bytes: inout TextBytes
  ) {
    guard let standard = item.standard else { return }
    let clauses: [Place?] = item.clauses.isEmpty ? [nil] : item.clauses.map { $0 }
    for clause in clauses {
      lines.beginElement(&bytes)
      bytes.beginObject()
      bytes.member("level", "declared")
      bytes.member("source", places.id(item.declaration))
      bytes.member("patent", item.patent.map { places.id($0) })
      if let family = item.entry[Declaration.Item.family] { bytes.member("family", family) }
      bytes.member("standard", places.id(standard))
      places.write("clause", id: clause, to: &bytes)
      bytes.endObject()
    }
  }
}
