package import Linking
package import Records

/// Where every record and part of one has its page (contract §4).
package struct Addresses: Sendable {
  private let recordPaths: [String?]
  private let clausePaths: [RecordIndex: [String]]
  /// The claims and features that have an anchor on the pages of patents.
  private let anchored: [RecordIndex: Set<Place.Part>]

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
    self.recordPaths = recordPaths
    self.clausePaths = clausePaths
    anchored = Dictionary(
      uniqueKeysWithValues: graph.indices(of: Patent.type).map { index in
        (index, Self.anchored(of: graph[index]))
      }
    )
  }

  /// The parts that have an anchor on the page of a patent: charts name claims that the patent does not have,
  /// and features of texts that are not the newest.
  private static func anchored(of patent: Record) -> Set<Place.Part> {
    var parts: Set<Place.Part> = []
    for number in Set(patent[all: Patent.claims].compactMap { $0[Claim.claimNo] }) {
      parts.insert(.claim(number))
      let newest = ClaimTexts.text(number, of: patent)
      let own = newest.map { $0[all: Claim.features] } ?? []
      let ownNumbers = Set(own.compactMap { $0[Claim.Feature.no] })
      let worded = own.filter { $0[Claim.Feature.text] != nil }
      let inherited = ClaimTexts.features(number, of: patent, text: newest).filter { feature in
        feature[Claim.Feature.no].map { !ownNumbers.contains($0) } ?? false
      }
      for no in (worded + inherited).compactMap({ $0[Claim.Feature.no] }) {
        parts.insert(.feature(claim: number, no))
      }
    }
    return parts
  }

  private func path(_ patent: RecordIndex, _ part: Place.Part, anchor: String) -> String? {
    guard anchored[patent]?.contains(part) == true else { return path(patent) }
    return path(patent).map { "\($0)#\(anchor)" }
  }

  private static func isReserved(_ slug: String) -> Bool {
    let slug = slug.lowercased()
    return slug.hasPrefix("matrix") || slug.hasPrefix("changes")
  }

  /// The path of a record's page; nil where it has none.
  package func path(_ record: RecordIndex) -> String? { recordPaths[Int(record.number)] }

  /// The path, with an anchor where the part has no page of its own.
  package func path(_ place: Place) -> String? {
    switch place.part {
    case nil: path(place.record)
    case .clause(let number): clausePaths[place.record].map { $0[number] }
    case .claim(let claim): path(place.record, .claim(claim), anchor: Self.anchor(claim: claim))
    case .feature(let claim, let feature):
      path(
        place.record,
        .feature(claim: claim, feature),
        anchor: Self.anchor(claim: claim, feature: feature)
      )
    case .entry(let name):
      path(place.record).map { "\($0)#\(Self.anchor(entry: name))" }
    }
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
