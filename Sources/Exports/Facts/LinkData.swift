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
    return DataParts(path, schema: "links").files(contents) { file, sources in
      bytes(file, sources.map { RecordIndex($0) }, declared, facts)
    } + [Schemas.file("links", LinkSchema.value)]
  }

  /// A file with what some records say.
  private static func bytes(
    _ file: DataParts.File,
    _ sources: [RecordIndex],
    _ declared: [RecordIndex: [DeclaredItem]],
    _ facts: SiteFacts
  ) -> [UInt8] {
    let places = PlaceValues(facts: facts)
    var lines = JSONLines(.object([file.schemaMember]), list: "links")
    for source in sources where facts.addresses.path(source) != nil {
      for link in facts.graph.links(from: source) { lines.add(value(link, facts, places)) }
    }
    lines.next(list: "evidence")
    for source in sources {
      if let chart = facts.graph.chart(of: source) { add(chart, facts, places, to: &lines) }
    }
    for source in sources where facts.graph[source].is(Declaration.type) {
      // The items are at hand; that they were asked for is noted.
      _ = facts.graph.declared
      for item in declared[source] ?? [] { add(item, facts, places, to: &lines) }
    }
    return lines.finished()
  }

  private static func value(_ link: Link, _ facts: SiteFacts, _ places: PlaceValues) -> JSONValue {
    let source = facts.graph[link.source]
    return .members([
      "source": .text(source.id),
      "field": .text(orNull: link.field.flatMap { source.type.shape.field($0)?.name }),
      "target": .text(places.id(link.target)),
      "page": places.page(link.target),
      "evidence": level(link, source).map { .text($0) },
    ])
  }

  /// The level of a link to a clause; nil for links that are no evidence.
  private static func level(_ link: Link, _ source: Record) -> String? {
    guard case .clause = link.target.part else { return nil }
    if source.is(Correspondence.type), link.field == Correspondence.rows.key { return "charted" }
    if source.is(Declaration.type), link.field == Declaration.items.key { return "declared" }
    return nil
  }

  /// A line for each clause of each row of a chart.
  private static func add(
    _ chart: Chart,
    _ facts: SiteFacts,
    _ places: PlaceValues,
    to lines: inout JSONLines
  ) {
    for (position, row) in chart.rows.enumerated() {
      for use in row.clauses {
        guard let clause = use.place else { continue }
        lines.add(
          .members([
            "level": "charted",
            "source": .text(places.id(chart.record)),
            "row": .integer(position + 1),
            "patent": chart.patent.map { .text(places.id($0)) } ?? .null,
            "claim": chart.claimNumber.map { .integer($0) } ?? .null,
            "feature": row.featureNumber.map { .integer($0) } ?? .null,
            "standard": .text(places.id(clause.record)),
            "clause": clause.part == nil ? .null : .text(places.id(clause)),
            "match": .text(orNull: row.match?.rawValue),
            "strength": .text(orNull: row.strength?.rawValue),
            "state": .text(row.state.rawValue),
            "result": .text(chart.result.rawValue),
          ])
        )
      }
    }
  }

  /// A line for each clause of an item of a declaration; one for the standard where it names none.
  private static func add(
    _ item: DeclaredItem,
    _ facts: SiteFacts,
    _ places: PlaceValues,
    to lines: inout JSONLines
  ) {
    guard let standard = item.standard else { return }
    let clauses: [Place?] = item.clauses.isEmpty ? [nil] : item.clauses.map { $0 }
    for clause in clauses {
      lines.add(
        .members([
          "level": "declared",
          "source": .text(places.id(item.declaration)),
          "patent": item.patent.map { .text(places.id($0)) } ?? .null,
          "family": item.entry[Declaration.Item.family].map { .text($0) },
          "standard": .text(places.id(standard)),
          "clause": clause.map { .text(places.id($0)) } ?? .null,
        ])
      )
    }
  }
}
