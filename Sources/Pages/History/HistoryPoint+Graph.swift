import Diagnostics
package import Indicators
package import Linking
package import Markup
import Reads
import Records
package import Workers

extension HistoryPoint {
  /// How the site stands that `graph` is, which holds what the audience may see and nothing else.
  ///
  /// - Parameters:
  ///   - graph: The records linked, as of the day that counts as today.
  ///   - documents: The Markdown of each record, parallel.
  ///   - indicators: What was measured over the graph.
  ///   - commit: The commit with its day; nil outside git.
  ///   - unread: How many records could not be read.
  ///   - workers: Who hashes the records.
  package init(
    _ graph: Graph,
    documents: [[MarkupDocument]],
    indicators: [Indicator],
    commit: (id: String, day: String)?,
    unread: Int,
    workers: Workers
  ) {
    let records = graph.records
    // Built-in organizations stand in no file: nobody adds or changes them.
    let count = graph.readCount
    let states = workers.chunks(count) { range in
      range.map { Record(records[$0], documents.indices.contains($0) ? documents[$0] : []) }
    }.flatMap { $0 }
    var seen: Set<Identity> = []
    self.init(
      day: graph.asOf,
      commit: commit?.id,
      commitDay: commit?.day,
      unread: unread,
      figures: indicators.flatMap { indicator in
        indicator.figures.map {
          Figure(indicator: indicator.id, id: $0.id, rate: $0.rate)
        }
      },
      charts: graph.charts.map { chart in
        Chart(
          key: RecordID.key(for: graph[chart.record].id),
          result: chart.result,
          state: chart.state
        )
      }.sorted { $0.key < $1.key },
      // Of two records with one id the first counts, as everywhere.
      records: states.filter { seen.insert($0.identity).inserted }
        .sorted { $0.identity < $1.identity }
    )
  }
}

extension HistoryPoint.Record {
  /// What `record` is, without its place and the days of its commits.
  fileprivate init(_ record: Records.Record, _ documents: [MarkupDocument]) {
    var parts: [UInt64] = []
    let left: Set<FactKey.Part> = [
      FactKey.Part(.file), FactKey.Part(.fields), FactKey.Part(.mentions),
    ]
    for stamp in record.stamps where !left.contains(stamp.part) {
      parts.append(Self.part(stamp.part, stamp.value))
    }
    if !record.has(Header.body), let body = record.body, documents.indices.contains(body) {
      var hash = StableHash()
      hash.combine(documents[body].html)
      parts.append(Self.part(FactKey.Part(.documents), hash.value))
    }
    self.init(
      identity: HistoryPoint.Identity(
        type: record.type.key,
        key: RecordID.key(for: record.id)
      ),
      id: record.id,
      title: record.title(.chinese),
      titleEN: record.title(.english),
      parts: parts.sorted()
    )
  }

  private static func part(_ part: FactKey.Part, _ value: UInt64) -> UInt64 {
    UInt64(part.number) << 32 | (value ^ value >> 32) & 0xFFFF_FFFF
  }
}
