import Diagnostics
import Linking
import Pages
import Records

/// What the program computed of a record, by type; an empty object for types without any.
struct ComputedValues: Sendable {
  let facts: SiteFacts
  private let places: PlaceValues

  init(_ facts: SiteFacts) {
    self.facts = facts
    places = PlaceValues(facts: facts)
  }

  private var graph: Graph { facts.graph }

  /// The computed values of a record.
  func value(_ index: RecordIndex) -> JSONValue {
    switch graph[index].type.key {
    case Technology.type.key:
      .members(["patents": list(graph.patents(ofTechnology: index))])
    case Patent.type.key: patent(index)
    case Standard.type.key: StandardValues(facts).value(index)
    case Correspondence.type.key:
      graph.chart(of: index).map { ChartValues(facts).value($0) } ?? .object([])
    case Organization.type.key:
      .members(["own": .flag(graph.isOwn(organization: index))])
    case Pool.type.key: .members(["listings": .list(listings(index))])
    default: .object([])
    }
  }

  private func patent(_ index: RecordIndex) -> JSONValue {
    .members([
      "own": .flag(graph.isOwn(patent: index)),
      "alive": .flag(graph[index][Patent.legalStatus]?.isAlive ?? false),
      "technologies": list(graph.technologies(ofPatent: index)),
      "charts": list(graph.charts(ofPatent: index).map(\.record)),
      "proposals": list(graph.proposals(ofPatent: index)),
      "pools": list(graph.pools(ofPatent: index)),
    ])
  }

  private func list(_ records: [RecordIndex]) -> JSONValue {
    .list(records.map { places.reference($0) })
  }

  /// The patents of a pool and whether each is in it today.
  private func listings(_ pool: RecordIndex) -> [JSONValue] {
    graph[pool][all: Pool.patents].map { entry in
      let out = entry[Pool.Listing.delistedOn].map { $0 <= graph.asOf } ?? false
      let kind = Pool.Listing.patent.declaration.kind
      return .members([
        "patent": entry[Pool.Listing.patent].map {
          places.reference($0, graph.resolution(of: $0, kind: kind, in: pool))
        } ?? .null,
        "current": .flag(!out),
      ])
    }
  }
}
