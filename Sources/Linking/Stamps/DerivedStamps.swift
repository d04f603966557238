import Reads
import Records

/// The stamps of what a graph computes: links both ways, charts, rows, versions, listings, chain.
struct DerivedStamps: Sendable {
  let graph: Graph
  /// The chain of the graph: whoever asks the graph for it may have to wait for others.
  let chain: Chain
  /// The hash of what stands in each record's file.
  private let contents: [UInt64]
  private let listingsOfPatent: [RecordIndex: [PoolListing]]
  /// The charts made against each version of a standard, and the items of declarations about it.
  private let chartsOfVersion: [RecordIndex: [Chart]]
  private let declaredOfVersion: [RecordIndex: [DeclaredItem]]

  init(_ graph: Graph, contents: [UInt64]) {
    self.graph = graph
    chain = graph.chain
    self.contents = contents
    listingsOfPatent = graph.poolListings.ofPatent
    var charts: [RecordIndex: [Chart]] = [:]
    for chart in graph.allCharts {
      if let basis = chart.basis { charts[basis, default: []].append(chart) }
    }
    chartsOfVersion = charts
    var declared: [RecordIndex: [DeclaredItem]] = [:]
    for item in graph.allDeclared {
      for version in Set([item.standard].compactMap { $0 } + item.clauses.map(\.record)) {
        declared[version, default: []].append(item)
      }
    }
    declaredOfVersion = declared
  }

  /// The stamps of a record.
  func stamps(of index: RecordIndex) -> [Stamp] {
    let record = graph[index]
    let subject = record.subject
    var stamps: [Stamp] = []
    func add(_ aspect: Aspect, _ body: (inout StableHash) -> Void) {
      var hash = StableHash()
      body(&hash)
      stamps.append(Stamp(subject, aspect, hash.value))
    }
    add(.linksFrom) { combine(linksFrom: index, into: &$0) }
    if !graph.linksTo[index].isEmpty { add(.linksTo) { combine(linksTo: index, into: &$0) } }
    if let line = graph.lines.line(of: index) {
      add(.line) { combine(line, into: &$0) }
      stamps += rowStamps(of: index)
      if let charts = chartsOfVersion[index] {
        add(.charts) { hash in for chart in charts { combine(chart.record, into: &hash) } }
      }
      if let items = declaredOfVersion[index] {
        add(.declared) { hash in for item in items { combine(item, into: &hash) } }
      }
    }
    if let chart = graph.chart(of: index) { add(.chart) { combine(chart, into: &$0) } }
    for numbers in [graph.chartsOfPatent[index], graph.chartsOfProposal[index]]
    where !numbers.isEmpty {
      add(.charts) { hash in
        for number in numbers { combine(graph.allCharts[Int(number)].record, into: &hash) }
      }
    }
    let declared = graph.declaredOfPatent[index]
    if !declared.isEmpty {
      add(.declared) { hash in
        for number in declared { combine(graph.allDeclared[Int(number)], into: &hash) }
      }
    }
    for listings in [graph.poolListings.ofPool[index], listingsOfPatent[index]] {
      guard let listings else { continue }
      add(.listings) { hash in for listing in listings { combine(listing, into: &hash) } }
    }
    if let chain = chain(of: index) { stamps.append(Stamp(subject, .chain, chain)) }
    return stamps
  }

  /// The stamps of what is one for the whole site.
  var siteStamps: [Stamp] {
    var stamps = graph.resolver.stamps
    func add(_ name: String, _ body: (inout StableHash) -> Void) {
      var hash = StableHash()
      body(&hash)
      stamps.append(Stamp(Graph.subject(name), .whole, hash.value))
    }
    add("records") { hash in
      hash.combine(graph.allReadCount)
      for record in graph.allRecords { hash.combine(UInt64(record.subject.number)) }
    }
    add("links") { hash in
      for index in graph.allRecords.indices { combine(linksFrom: RecordIndex(index), into: &hash) }
    }
    add("standards") { hash in for line in graph.lines.lines { combine(line, into: &hash) } }
    add("charts") { hash in for chart in graph.allCharts { combine(chart, into: &hash) } }
    add("declared") { hash in for item in graph.allDeclared { combine(item, into: &hash) } }
    add("own") { hash in
      for record in graph.ownOrganizations.sorted() { combine(record, into: &hash) }
    }
    add("duplicates") { hash in
      for pair in graph.allDuplicates {
        combine(pair.first, into: &hash)
        combine(pair.second, into: &hash)
      }
    }
    add("chain") { hash in
      for index in graph.allRecords.indices {
        if let chain = chain(of: RecordIndex(index)) { hash.combine(chain) }
      }
    }
    for type in graph.types {
      var hash = StableHash()
      for record in graph.indicesByType[type.key] ?? [] { combine(record, into: &hash) }
      stamps.append(Stamp(type.subject, .records, hash.value))
    }
    return stamps
  }

  // MARK: Parts

  func combine(_ record: RecordIndex, into hash: inout StableHash) {
    hash.combine(UInt64(graph.allRecords[Int(record.number)].subject.number))
  }

  func combine(_ record: RecordIndex?, into hash: inout StableHash) {
    if let record { combine(record, into: &hash) } else { hash.combine(0 as UInt64) }
  }

  func combine(_ records: [RecordIndex], into hash: inout StableHash) {
    hash.combine(records.count)
    for record in records { combine(record, into: &hash) }
  }

  private func combine(_ place: Place?, into hash: inout StableHash) {
    guard let place else { return hash.combine(0 as UInt64) }
    combine(place.record, into: &hash)
    switch place.part {
    case nil: hash.combine(1 as UInt64)
    case .clause(let number):
      hash.combine(2 as UInt64)
      hash.combine(number)
    case .claim(let number):
      hash.combine(3 as UInt64)
      hash.combine(number)
    case .feature(let claim, let number):
      hash.combine(4 as UInt64)
      hash.combine(claim)
      hash.combine(number)
    case .entry(let name):
      hash.combine(5 as UInt64)
      hash.combine(name)
    }
  }

  private func combine(linksFrom index: RecordIndex, into hash: inout StableHash) {
    for link in graph.allLinks[graph.linksFrom[Int(index.number)]] {
      hash.combine(link.field?.hash ?? 0)
      combine(link.target, into: &hash)
    }
  }

  private func combine(linksTo index: RecordIndex, into hash: inout StableHash) {
    for number in graph.linksTo[index] {
      let link = graph.allLinks[Int(number)]
      combine(link.source, into: &hash)
      hash.combine(link.field?.hash ?? 0)
      combine(link.target, into: &hash)
    }
  }

  private func combine(_ line: StandardLine, into hash: inout StableHash) {
    combine(line.base, into: &hash)
    for version in line.versions {
      combine(version.record, into: &hash)
      hash.combine(version.slug)
      hash.combine(version.label)
      if let date = version.date { hash.combine(date) }
      hash.combine(version.isBinding)
    }
  }

  /// The rows at each clause of a version.
  private func rowStamps(of index: RecordIndex) -> [Stamp] {
    let record = graph.allRecords[Int(index.number)]
    return record.clauses.indices.compactMap { clause in
      guard let uses = graph.rowsAtClause[Place(index, .clause(clause))] else { return nil }
      var hash = StableHash()
      for use in uses {
        combine(graph.allCharts[use.chart].record, into: &hash)
        hash.combine(use.row)
        hash.combine(use.isCarried)
      }
      return Stamp(record.subject.part(clause), .rows, hash.value)
    }
  }

  /// A chart, with everything that it was evaluated from.
  private func combine(_ chart: Chart, into hash: inout StableHash) {
    hash.combine(contents[Int(chart.record.number)])
    for record in [chart.patent, chart.proposal] {
      combine(record, into: &hash)
      if let record { hash.combine(contents[Int(record.number)]) }
    }
    combine(chart.basis, into: &hash)
    if let line = chart.basis.flatMap({ graph.lines.line(of: $0) }) {
      combine(line, into: &hash)
      for version in line.versions { hash.combine(contents[Int(version.record.number)]) }
    }
    hash.combine(chart.result.rawValue)
    hash.combine(chart.strength?.rawValue)
    hash.combine(chart.nature?.rawValue)
    hash.combine(chart.state.rawValue)
    hash.combine(chart.makesPotentialSEP)
    for row in chart.rows {
      hash.combine(row.state.rawValue)
      for use in row.clauses {
        combine(use.place, into: &hash)
        combine(use.current, into: &hash)
      }
    }
  }

  private func combine(_ item: DeclaredItem, into hash: inout StableHash) {
    combine(item.declaration, into: &hash)
    hash.combine(contents[Int(item.declaration.number)])
    combine(item.patent, into: &hash)
    combine(item.standard, into: &hash)
    for clause in item.clauses { combine(clause, into: &hash) }
  }

  private func combine(_ listing: PoolListing, into hash: inout StableHash) {
    hash.combine(contents[Int(listing.pool.number)])
    hash.combine(listing.position)
    combine(listing.patent, into: &hash)
    hash.combine(listing.isCurrent)
    hash.combine(listing.isInForce)
    guard let drift = listing.drift else { return }
    hash.combine(drift.kind.rawValue)
    hash.combine(drift.listed?.rawValue)
    hash.combine(drift.actual?.rawValue)
    for date in [drift.since, drift.synced] {
      if let date { hash.combine(date) } else { hash.combine(0 as UInt64) }
    }
  }
}
