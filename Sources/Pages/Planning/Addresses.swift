package import Linking
import Reads
package import Records

/// Where every record and part of one has its page (contract §4).
package struct Addresses: Sendable {
  private let graph: Graph
  let recordPaths: [String?]
  let clausePaths: [RecordIndex: [String]]
  /// The anchors of claims and features on the pages of patents.
  let claimAnchors: [RecordIndex: Set<String>]

  /// Gives each record of the graph its path.
  ///
  /// A built-in organization that nothing refers to has no page, nor has the second record with an
  /// id that is taken.
  init(_ graph: Graph) {
    var recordPaths: [String?] = []
    var clausePaths: [RecordIndex: [String]] = [:]
    recordPaths.reserveCapacity(graph.records.count)
    let doubled = Set(graph.duplicates.map(\.second))
    for (number, record) in graph.records.enumerated() {
      let index = RecordIndex(number)
      guard record.is(Standard.type), let line = graph.line(of: index),
        let version = line.version(index), !doubled.contains(index)
      else {
        let isSilent = record.path.isEmpty && !graph.isReferredTo(index)
        let hasPage = !isSilent && !doubled.contains(index)
        recordPaths.append(hasPage ? "\(record.type.folder)/\(record.id).html" : nil)
        continue
      }
      let folder = "\(record.type.folder)/\(graph[line.base].id)"
      recordPaths.append(
        line.base == index ? "\(folder).html" : "\(folder)/\(version.slug)/index.html"
      )
      var taken: Set<String> = ["index"]
      clausePaths[index] = record.clauses.map { clause in
        let own = Slug.clause(clause.number)
        // Pages of the version itself stand in the same folder.
        let slug = Self.isReserved(own) ? "clause-\(own)" : own
        var name = slug
        var copy = 2
        while !taken.insert(name.lowercased()).inserted {
          name = "\(slug)-\(copy)"
          copy += 1
        }
        return "\(folder)/\(version.slug)/\(name).html"
      }
    }
    self.graph = graph
    self.recordPaths = recordPaths
    self.clausePaths = clausePaths
    claimAnchors = Dictionary(
      uniqueKeysWithValues: graph.indices(of: Patent.type).map { index in
        (index, Self.anchors(of: graph[index]))
      }
    )
  }

  /// The anchors that the page of a patent has: charts name claims that the patent does not have,
  /// and features of texts that are not the newest.
  private static func anchors(of patent: Record) -> Set<String> {
    var anchors: Set<String> = []
    for number in Set(patent[all: Patent.claims].compactMap { $0[Claim.claimNo] }) {
      anchors.insert(anchor(claim: number))
      let newest = ClaimTexts.text(number, of: patent)
      let own = newest.map { $0[all: Claim.features] } ?? []
      let ownNumbers = Set(own.compactMap { $0[Claim.Feature.no] })
      let worded = own.filter { $0[Claim.Feature.text] != nil }
      let inherited = ClaimTexts.features(number, of: patent, text: newest).filter { feature in
        feature[Claim.Feature.no].map { !ownNumbers.contains($0) } ?? false
      }
      for no in (worded + inherited).compactMap({ $0[Claim.Feature.no] }) {
        anchors.insert(anchor(claim: number, feature: no))
      }
    }
    return anchors
  }

  private func path(_ patent: RecordIndex, anchor: String) -> String? {
    guard claimAnchors[patent]?.contains(anchor) == true else { return path(patent) }
    return path(patent).map { "\($0)#\(anchor)" }
  }

  private static func isReserved(_ slug: String) -> Bool {
    let slug = slug.lowercased()
    return slug.hasPrefix("matrix") || slug.hasPrefix("changes")
  }

  /// The path of a record's page; nil where it has none.
  package func path(_ record: RecordIndex) -> String? {
    note(record)
    return recordPaths[Int(record.number)]
  }

  private func note(_ record: RecordIndex) {
    let source = graph[record]
    ReadLog.note(source.subject, of: source.type.subject, .address)
  }

  /// The path, with an anchor where the part has no page of its own.
  package func path(_ place: Place) -> String? {
    switch place.part {
    case nil: path(place.record)
    case .clause(let number): clausePath(number, of: place.record)
    case .claim(let claim): path(place.record, anchor: Self.anchor(claim: claim))
    case .feature(let claim, let feature):
      path(place.record, anchor: Self.anchor(claim: claim, feature: feature))
    case .entry(let name):
      path(place.record).map { "\($0)#\(Self.anchor(entry: name))" }
    }
  }

  private func clausePath(_ number: Int, of version: RecordIndex) -> String? {
    note(version)
    return clausePaths[version].map { $0[number] }
  }

  /// The path of the list of a type.
  package func list(_ type: RecordType) -> String { "\(type.folder)/index.html" }

  /// The path of the same list as a table for spreadsheets, one for all languages.
  package func table(_ type: RecordType) -> String { "data/tables/\(type.folder).csv" }

  /// The anchor of a claim on its patent's page.
  package static func anchor(claim: Int) -> String { "claim-\(claim)" }

  /// The anchor of a feature on its patent's page.
  package static func anchor(claim: Int, feature: Int) -> String { "claim-\(claim)-\(feature)" }

  /// The anchor of an entry on its record's page.
  package static func anchor(entry name: String) -> String { "entry-\(Slug.clause(name))" }
}
