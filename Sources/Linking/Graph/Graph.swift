import Diagnostics
package import Fingerprints
import Reads
package import Records
import Synchronization

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
  private let comparisons: VersionComparisons
  let indicesByType: [String: [RecordIndex]]
  let linksFrom: [Range<Int>]
  let linksTo: [RecordIndex: [Int]]
  private let chartOfRecord: [RecordIndex: Int]
  let chartsOfPatent: [RecordIndex: [Int]]
  let rowsAtClause: [Place: [RowUse]]
  let declaredOfPatent: [RecordIndex: [Int]]
  let chartsOfProposal: [RecordIndex: [Int]]
  let ownOrganizations: Set<RecordIndex>
  /// The chain once it was asked for.
  let madeChain = Mutex<Chain?>(nil)

  package init(
    site: SiteConfiguration,
    asOf: CalendarDate,
    types: [RecordType],
    records read: [Record],
    withheld: [Record] = [],
    unreadable: Set<String> = []
  ) {
    self.site = site
    self.asOf = asOf
    self.types = types
    allReadCount = read.count
    let records = read + BuiltInOrganizations.missing(from: read)
    allRecords = records
    let index = IdentityIndex(records)
    let lines = StandardLines(records, index: index)
    let resolver = Resolver(
      records: records,
      index: index,
      lines: lines,
      withheld: IdentityIndex(withheld),
      unreadable: unreadable
    )
    let comparisons = VersionComparisons(lines.lines, records: records)
    let evaluator = ChartEvaluator(
      records: records,
      resolver: resolver,
      lines: lines,
      comparisons: comparisons
    )

    var collector = LinkCollector(resolver: resolver)
    var linksFrom: [Range<Int>] = []
    var indicesByType: [String: [RecordIndex]] = [:]
    var charts: [Chart] = []
    var declared: [DeclaredItem] = []
    for (number, record) in records.enumerated() {
      let source = RecordIndex(number)
      indicesByType[record.type.key, default: []].append(source)
      let start = collector.links.count
      var basis: RecordIndex?
      if record.is(Correspondence.type) {
        charts.append(evaluator.chart(source))
        basis = charts.last?.basis
      } else {
        basis = ClauseBasis.standard(of: record, resolver: resolver)
      }
      collector.collect(record, at: source, basis: basis)
      if record.is(Declaration.type) {
        declared += DeclarationReading.items(of: record, at: source, into: &collector)
      }
      linksFrom.append(start..<collector.links.count)
    }
    allLinks = collector.links
    unresolved = collector.unresolved
    allDuplicates = index.duplicates
    allCharts = charts
    allDeclared = declared
    self.resolver = resolver
    poolListings = PoolListings(records, resolver: resolver, asOf: asOf)
    self.lines = lines
    self.comparisons = comparisons
    self.linksFrom = linksFrom
    self.indicesByType = indicesByType

    var linksTo: [RecordIndex: [Int]] = [:]
    for (number, link) in collector.links.enumerated() {
      linksTo[link.target.record, default: []].append(number)
    }
    self.linksTo = linksTo
    var chartOfRecord: [RecordIndex: Int] = [:]
    var chartsOfPatent: [RecordIndex: [Int]] = [:]
    var chartsOfProposal: [RecordIndex: [Int]] = [:]
    var rowsAtClause: [Place: [RowUse]] = [:]
    for (number, chart) in charts.enumerated() {
      chartOfRecord[chart.record] = number
      if let patent = chart.patent { chartsOfPatent[patent, default: []].append(number) }
      if let proposal = chart.proposal { chartsOfProposal[proposal, default: []].append(number) }
      for (position, row) in chart.rows.enumerated() {
        for use in row.clauses {
          if let place = use.place {
            rowsAtClause[place, default: []].append(
              RowUse(chart: number, row: position, isCarried: false)
            )
          }
          if let current = use.current {
            rowsAtClause[current, default: []].append(
              RowUse(chart: number, row: position, isCarried: true)
            )
          }
        }
      }
    }
    self.chartOfRecord = chartOfRecord
    self.chartsOfPatent = chartsOfPatent
    self.chartsOfProposal = chartsOfProposal
    self.rowsAtClause = rowsAtClause
    var declaredOfPatent: [RecordIndex: [Int]] = [:]
    for (number, item) in declared.enumerated() {
      if let patent = item.patent { declaredOfPatent[patent, default: []].append(number) }
    }
    self.declaredOfPatent = declaredOfPatent
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
    return (linksTo[record] ?? []).map { allLinks[$0] }
  }

  /// The references to exactly this place.
  package func links(to place: Place) -> [Link] {
    links(to: place.record).filter { $0.target == place }
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
    return chartOfRecord[record].map { allCharts[$0] }
  }

  /// The chart that a row belongs to.
  package func chart(of use: RowUse) -> Chart { noted(allCharts[use.chart]) }

  /// The charts of a patent.
  package func charts(ofPatent patent: RecordIndex) -> [Chart] {
    note(patent, .charts)
    return (chartsOfPatent[patent] ?? []).map { noted(allCharts[$0]) }
  }

  /// The items of declarations that name a patent.
  package func declared(ofPatent patent: RecordIndex) -> [DeclaredItem] {
    note(patent, .declared)
    return (declaredOfPatent[patent] ?? []).map { allDeclared[$0] }
  }

  /// The charts made against a proposal, or that name it.
  package func charts(ofProposal proposal: RecordIndex) -> [Chart] {
    note(proposal, .charts)
    return (chartsOfProposal[proposal] ?? []).map { noted(allCharts[$0]) }
  }

  private func noted(_ chart: Chart) -> Chart {
    note(chart.record, .chart)
    return chart
  }
}
