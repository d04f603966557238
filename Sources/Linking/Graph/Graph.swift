import Diagnostics
package import Fingerprints
import Reads
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
///
/// What a page asks of it is noted (`ReadLog`); `GraphStamps` tells what of it has changed.
package final class Graph: Sendable {
  /// The configuration of the site.
  package let site: SiteConfiguration
  /// The day that counts as today.
  package let asOf: CalendarDate
  /// The records: those read, then the built-in standards organizations without a file.
  package var records: [Record] {
    ReadLog.note(Self.subject("records"), .whole)
    return allRecords
  }
  /// How many of the records were read from files.
  package var readCount: Int {
    ReadLog.note(Self.subject("records"), .whole)
    return allReadCount
  }
  /// The types of this site, in the order of the navigation.
  package let types: [RecordType]
  /// Every resolved reference, in the order of the records.
  package var links: [Link] {
    ReadLog.note(Self.subject("links"), .whole)
    return allLinks
  }
  /// The references that point nowhere.
  package let unresolved: [UnresolvedReference]
  /// The second and further records with an id that is taken.
  package var duplicates: [(first: RecordIndex, second: RecordIndex)] {
    ReadLog.note(Self.subject("duplicates"), .whole)
    return allDuplicates
  }
  /// The standards with their versions.
  package var standards: [StandardLine] {
    ReadLog.note(Self.subject("standards"), .whole)
    return lines.lines
  }
  /// The claim charts, in the order of their records.
  package var charts: [Chart] {
    ReadLog.note(Self.subject("charts"), .whole)
    return allCharts
  }
  /// The items of all declarations.
  package var declared: [DeclaredItem] {
    ReadLog.note(Self.subject("declared"), .whole)
    return allDeclared
  }
  /// Resolves further references.
  package let resolver: Resolver
  /// What pools list.
  let poolListings: PoolListings

  /// The same without a note, for who notes more exactly.
  let allDuplicates: [(first: RecordIndex, second: RecordIndex)]
  let allRecords: [Record]
  let allReadCount: Int
  let allLinks: [Link]
  let allCharts: [Chart]
  let allDeclared: [DeclaredItem]
  let lines: StandardLines
  let comparisons: VersionComparisons
  let indicesByType: [String: [RecordIndex]]
  let linksFrom: [Range<Int>]
  let linksTo: PositionsByRecord
  let chartOfRecord: PositionsByRecord
  let chartsOfPatent: PositionsByRecord
  let chartsOfProposal: PositionsByRecord
  let declaredOfPatent: PositionsByRecord
  let rowsAtClause: [Place: [RowUse]]
  let ownOrganizations: Set<RecordIndex>
  /// The chain once it was asked for; every page asks, so that nobody waits for another.
  let madeChain = AtomicLazyReference<MadeChain>()
  /// Held by whoever makes the chain.
  let chainMaking = Mutex<Void>(())

  package convenience init(
    site: SiteConfiguration,
    asOf: CalendarDate,
    types: [RecordType],
    records read: [Record],
    withheld: [Record] = [],
    unreadable: Set<String> = [],
    workers: Workers = Workers(count: 1)
  ) {
    let records = read + BuiltInOrganizations.missing(from: read)
    let index = IdentityIndex(records, workers)
    let lines = StandardLines(records, index: index)
    let resolver = Resolver(
      records: records,
      index: index,
      lines: lines,
      withheld: IdentityIndex(withheld, workers),
      unreadable: unreadable
    )
    let evaluator = ChartEvaluator(
      records: records,
      resolver: resolver,
      lines: lines,
      comparisons: VersionComparisons(lines.lines, records: records)
    )
    let linked = LinkedStretch.joined(
      workers.chunks(records.count) {
        LinkedStretch($0, resolver: resolver, evaluator: evaluator)
      }
    )
    self.init(
      site: site,
      asOf: asOf,
      types: types,
      readCount: read.count,
      duplicates: index.duplicates,
      evaluator: evaluator,
      linked: linked,
      rowsAtClause: RowUse.byClause(linked.charts)
    )
  }

  /// A graph of records that are linked already.
  init(
    site: SiteConfiguration,
    asOf: CalendarDate,
    types: [RecordType],
    readCount: Int,
    duplicates: [(first: RecordIndex, second: RecordIndex)],
    evaluator: ChartEvaluator,
    linked: LinkedStretch,
    rowsAtClause: [Place: [RowUse]]
  ) {
    let (records, resolver) = (evaluator.records, evaluator.resolver)
    self.site = site
    self.asOf = asOf
    self.types = types
    allReadCount = readCount
    allRecords = records
    allLinks = linked.links
    unresolved = linked.unresolved
    allDuplicates = duplicates
    allCharts = linked.charts
    allDeclared = linked.declared
    self.resolver = resolver
    poolListings = PoolListings(records, resolver: resolver, asOf: asOf)
    lines = evaluator.lines
    comparisons = evaluator.comparisons
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
    linksTo = PositionsByRecord(linked.links.lazy.map { $0.target.record }, records: count)
    chartOfRecord = PositionsByRecord(linked.charts.lazy.map(\.record), records: count)
    chartsOfPatent = PositionsByRecord(linked.charts.lazy.map(\.patent), records: count)
    chartsOfProposal = PositionsByRecord(linked.charts.lazy.map(\.proposal), records: count)
    declaredOfPatent = PositionsByRecord(linked.declared.lazy.map(\.patent), records: count)
    self.rowsAtClause = rowsAtClause
    ownOrganizations = Set(
      site.own.compactMap {
        resolver.resolve($0, allowed: [Organization.type.key]).place?.record
      }
    )
  }

  /// The record at `index`.
  package subscript(index: RecordIndex) -> Record { allRecords[Int(index.number)] }

  /// What is one for the whole site, as the subject of facts.
  static func subject(_ name: String) -> Subject { Subject("graph/" + name) }

  /// Notes that an aspect of a record is read.
  func note(_ record: RecordIndex, _ aspect: Aspect) {
    let record = self[record]
    ReadLog.note(record.subject, of: record.type.subject, aspect)
  }

  /// The records of a type, in order.
  package func indices(of type: RecordType) -> [RecordIndex] {
    ReadLog.note(type.subject, .records)
    return indicesByType[type.key] ?? []
  }

  /// The references that a record holds.
  package func links(from record: RecordIndex) -> ArraySlice<Link> {
    note(record, .linksFrom)
    return allLinks[linksFrom[Int(record.number)]]
  }

  /// The references to a record or any part of it, in the order of the records that hold them.
  package func links(to record: RecordIndex) -> [Link] {
    note(record, .linksTo)
    return linksTo[record].map { allLinks[Int($0)] }
  }

  /// How many references there are to a record or any part of it, its own among them.
  package func linkCount(to record: RecordIndex) -> Int {
    note(record, .linksTo)
    return linksTo[record].count
  }

  /// Whether anything refers to a record or a part of it.
  package func isReferredTo(_ record: RecordIndex) -> Bool {
    note(record, .linksTo)
    return !linksTo[record].isEmpty
  }

  /// The references to exactly this place.
  package func links(to place: Place) -> [Link] {
    note(place.record, .linksTo)
    return linksTo[place.record].map { allLinks[Int($0)] }.filter { $0.target == place }
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
    guard let base = line(of: index)?.base, base != index else { return nil }
    return self[base][field]
  }

  /// The standard that a record is a version of.
  package func line(of record: RecordIndex) -> StandardLine? {
    note(record, .line)
    return lines.line(of: record)
  }

  /// What changed from one version of a standard to another.
  package func comparison(from older: RecordIndex, to newer: RecordIndex) -> VersionComparison {
    note(older, .clauses)
    note(newer, .clauses)
    return comparisons.between(older, and: newer)
  }

  /// The clause at a place.
  package func clause(_ place: Place) -> Clause? {
    guard case .clause(let number) = place.part else { return nil }
    let clauses = self[place.record].clauses
    return clauses.indices.contains(number) ? clauses[number] : nil
  }

  /// What the standard demands by the clause at a place; nil where that is not stated or the place
  /// is no clause.
  package func kind(ofClauseAt place: Place) -> Standard.RequirementKind? {
    guard case .clause(let number) = place.part else { return nil }
    let clauses = self[place.record].clauses
    return clauses.indices.contains(number) ? clauses[number].kind : nil
  }

  /// The fingerprint of a clause's text; of the empty text where none is stored.
  package func fingerprint(of clause: Clause) -> Fingerprint {
    Fingerprint.of(clause.text ?? "")
  }

  /// The chart rows that quote a clause, those made against other versions included.
  package func rows(at clause: Place) -> [RowUse] {
    if case .clause(let number) = clause.part {
      let record = self[clause.record]
      ReadLog.note(record.subject.part(number), of: record.type.subject, .rows)
    }
    return rowsAtClause[clause] ?? []
  }

  // MARK: Charts

  /// The chart of a `correspondence` record.
  package func chart(of record: RecordIndex) -> Chart? {
    note(record, .chart)
    return chartOfRecord[record].first.map { allCharts[Int($0)] }
  }

  /// The chart that a row belongs to.
  package func chart(of use: RowUse) -> Chart { noted(allCharts[use.chart]) }

  /// The charts of a patent.
  package func charts(ofPatent patent: RecordIndex) -> [Chart] {
    note(patent, .charts)
    return chartsOfPatent[patent].map { noted(allCharts[Int($0)]) }
  }

  /// The items of declarations that name a patent.
  package func declared(ofPatent patent: RecordIndex) -> [DeclaredItem] {
    note(patent, .declared)
    return declaredOfPatent[patent].map { allDeclared[Int($0)] }
  }

  /// The charts made against a proposal, or that name it.
  package func charts(ofProposal proposal: RecordIndex) -> [Chart] {
    note(proposal, .charts)
    return chartsOfProposal[proposal].map { noted(allCharts[Int($0)]) }
  }

  private func noted(_ chart: Chart) -> Chart {
    note(chart.record, .chart)
    return chart
  }
}
