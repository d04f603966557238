import Diagnostics
package import Fingerprints
package import Records
import Synchronization
package import Workers

/// The records and everything between them: resolved links both ways, standards by version, charts
/// evaluated, declarations, coverage.
///
/// Made once and never changed.
///
/// A build for an audience makes a graph of what that audience may see and nothing else, so that
/// no page, count or rate behind it has anything to leak; `withheld` are the records that
/// are left out, so that a reference to one is told from a slip.
package final class Graph: Sendable {
  /// The configuration of the site.
  package let site: SiteConfiguration
  /// The day that counts as today.
  package let asOf: CalendarDate
  /// The records: those read, then the built-in standards organizations without a file.
  package let records: [Record]
  /// How many of the records were read from files.
  package let readCount: Int
  /// The types of this site, in the order of the navigation.
  package let types: [RecordType]
  /// Every resolved reference, in the order of the records.
  package let links: [Link]
  /// The references that point nowhere.
  package let unresolved: [UnresolvedReference]
  /// The second and further records with an id that is taken.
  package let duplicates: [(first: RecordIndex, second: RecordIndex)]
  /// The standards with their versions.
  package let standards: [StandardLine]
  /// The claim charts, in the order of their records.
  package let charts: [Chart]
  /// The items of all declarations.
  package let declared: [DeclaredItem]
  /// Resolves further references.
  package let resolver: Resolver
  /// What pools list.
  let poolListings: PoolListings

  private let lines: StandardLines
  private let comparisons: VersionComparisons
  private let indicesByType: [String: [RecordIndex]]
  private let linksFrom: [Range<Int>]
  private let linksTo: PositionsByRecord
  private let chartOfRecord: PositionsByRecord
  private let chartsOfPatent: PositionsByRecord
  private let chartsOfProposal: PositionsByRecord
  private let declaredOfPatent: PositionsByRecord
  private let rowsAtClause: [Place: [RowUse]]
  let ownOrganizations: Set<RecordIndex>
  /// The chain once it was asked for.
  let madeChain = Mutex<Chain?>(nil)

  package init(
    site: SiteConfiguration,
    asOf: CalendarDate,
    types: [RecordType],
    records read: [Record],
    withheld: [Record] = [],
    unreadable: Set<String> = [],
    workers: Workers = Workers(count: 1)
  ) {
    self.site = site
    self.asOf = asOf
    self.types = types
    readCount = read.count
    let records = read + BuiltInOrganizations.missing(from: read)
    self.records = records
    let index = IdentityIndex(records, workers)
    let lines = StandardLines(records, index: index)
    let resolver = Resolver(
      records: records,
      index: index,
      lines: lines,
      withheld: IdentityIndex(withheld, workers),
      unreadable: unreadable
    )
    let comparisons = VersionComparisons(lines.lines, records: records)
    let evaluator = ChartEvaluator(
      records: records,
      resolver: resolver,
      lines: lines,
      comparisons: comparisons
    )

    let linked = LinkedStretch.joined(
      workers.chunks(records.count) {
        LinkedStretch($0, resolver: resolver, evaluator: evaluator)
      }
    )
    links = linked.links
    unresolved = linked.unresolved
    duplicates = index.duplicates
    standards = lines.lines
    charts = linked.charts
    declared = linked.declared
    self.resolver = resolver
    poolListings = PoolListings(records, resolver: resolver, asOf: asOf)
    self.lines = lines
    self.comparisons = comparisons
    var indicesByType: [String: [RecordIndex]] = [:]
    for (number, record) in records.enumerated() {
      indicesByType[record.type.key, default: []].append(RecordIndex(number))
    }
    self.indicesByType = indicesByType

    var linksFrom: [Range<Int>] = []
    linksFrom.reserveCapacity(records.count)
    for count in linked.linkCounts {
      let start = linksFrom.last?.upperBound ?? 0
      linksFrom.append(start..<start + count)
    }
    self.linksFrom = linksFrom
    let count = records.count
    linksTo = PositionsByRecord(links.lazy.map { $0.target.record }, records: count)
    chartOfRecord = PositionsByRecord(charts.lazy.map(\.record), records: count)
    chartsOfPatent = PositionsByRecord(charts.lazy.map(\.patent), records: count)
    chartsOfProposal = PositionsByRecord(charts.lazy.map(\.proposal), records: count)
    declaredOfPatent = PositionsByRecord(declared.lazy.map(\.patent), records: count)
    rowsAtClause = RowUse.byClause(charts)
    ownOrganizations = Set(
      site.own.compactMap {
        resolver.resolve($0, allowed: [Organization.type.key]).place?.record
      }
    )
  }

  /// The record at `index`.
  package subscript(index: RecordIndex) -> Record { records[Int(index.number)] }

  /// The records of a type, in order.
  package func indices(of type: RecordType) -> [RecordIndex] { indicesByType[type.key] ?? [] }

  /// The references that a record holds.
  package func links(from record: RecordIndex) -> ArraySlice<Link> {
    links[linksFrom[Int(record.number)]]
  }

  /// The references to a record or any part of it, in the order of the records that hold them.
  package func links(to record: RecordIndex) -> [Link] {
    linksTo[record].map { links[Int($0)] }
  }

  /// Whether anything refers to a record or a part of it.
  package func isReferredTo(_ record: RecordIndex) -> Bool { !linksTo[record].isEmpty }

  /// The references to exactly this place.
  package func links(to place: Place) -> [Link] {
    linksTo[place.record].map { links[Int($0)] }.filter { $0.target == place }
  }

  /// The record with this id.
  package func record(id: String) -> RecordIndex? {
    resolver.resolve(
      Reference(target: id, span: SourceSpan(file: FileID(0), line: 1, column: 1))
    ).place?.record
  }

  // MARK: Standards

  /// A field of a record; a version of a standard that is silent takes it from the standard
  /// (contract §1).
  package func value<Value>(of field: Field<Value>, at index: RecordIndex) -> Value? {
    if let own = self[index][field] { return own }
    guard let base = lines.line(of: index)?.base, base != index else { return nil }
    return self[base][field]
  }

  /// The standard that a record is a version of.
  package func line(of record: RecordIndex) -> StandardLine? { lines.line(of: record) }

  /// What changed from one version of a standard to another.
  package func comparison(from older: RecordIndex, to newer: RecordIndex) -> VersionComparison {
    comparisons.between(older, and: newer)
  }

  /// The clause at a place.
  package func clause(_ place: Place) -> Clause? {
    guard case .clause(let number) = place.part else { return nil }
    let clauses = self[place.record].clauses
    return clauses.indices.contains(number) ? clauses[number] : nil
  }

  /// The fingerprint of a clause's text; of the empty text where none is stored.
  package func fingerprint(of clause: Clause) -> Fingerprint {
    Fingerprint.of(clause.text ?? "")
  }

  /// The chart rows that quote a clause, those made against other versions included.
  package func rows(at clause: Place) -> [RowUse] { rowsAtClause[clause] ?? [] }

  // MARK: Charts

  /// The chart of a `correspondence` record.
  package func chart(of record: RecordIndex) -> Chart? {
    chartOfRecord[record].first.map { charts[Int($0)] }
  }

  /// The charts of a patent.
  package func charts(ofPatent patent: RecordIndex) -> [Chart] {
    chartsOfPatent[patent].map { charts[Int($0)] }
  }

  /// The items of declarations that name a patent.
  package func declared(ofPatent patent: RecordIndex) -> [DeclaredItem] {
    declaredOfPatent[patent].map { declared[Int($0)] }
  }

  /// The charts made against a proposal, or that name it.
  package func charts(ofProposal proposal: RecordIndex) -> [Chart] {
    chartsOfProposal[proposal].map { charts[Int($0)] }
  }
}
