import Diagnostics
import Linking
import Pages
import Records

/// What the program computed of a record, by type; an empty object for types without any.
struct ComputedValues: Sendable {
  let facts: SiteFacts
  private let places: PlaceValues
  private let charts: ChartValues
  private let standards: StandardValues

  init(_ facts: SiteFacts) {
    self.facts = facts
    places = PlaceValues(facts: facts)
    charts = ChartValues(facts)
    standards = StandardValues(facts)
  }

  private var graph: Graph { facts.graph }

  /// Writes the computed values of a record.
  func write(_ index: RecordIndex, to bytes: inout TextBytes) {
    let type = graph[index].type.key
    if type == Standard.type.key { return standards.write(index, to: &bytes) }
    if type == Correspondence.type.key, let chart = graph.chart(of: index) {
      return charts.write(chart, to: &bytes)
    }
    bytes.beginObject()
    switch type {
    case Technology.type.key:
      places.write("patents", graph.patents(ofTechnology: index), to: &bytes)
    case Patent.type.key: writePatent(index, to: &bytes)
    case Organization.type.key:
      bytes.member("own", flag: graph.isOwn(organization: index))
    case Pool.type.key: writeListings(index, to: &bytes)
    default: break
    }
    bytes.endObject()
  }

  private func writePatent(_ index: RecordIndex, to bytes: inout TextBytes) {
    bytes.member("own", flag: graph.isOwn(patent: index))
    bytes.member("alive", flag: graph[index][Patent.legalStatus]?.isAlive ?? false)
    places.write("technologies", graph.technologies(ofPatent: index), to: &bytes)
    places.write("charts", graph.charts(ofPatent: index).map(\.record), to: &bytes)
    places.write("proposals", graph.proposals(ofPatent: index), to: &bytes)
    places.write("pools", graph.pools(ofPatent: index), to: &bytes)
  }

  /// Writes the patents of a pool and whether each is in it today.
  private func writeListings(_ pool: RecordIndex, to bytes: inout TextBytes) {
    let kind = Pool.Listing.patent.declaration.kind
    bytes.key("listings")
    bytes.beginList()
    for entry in graph[pool][all: Pool.patents] {
      let out = entry[Pool.Listing.delistedOn].map { $0 <= graph.asOf } ?? false
      bytes.beginElement()
      bytes.beginObject()
      bytes.key("patent")
      if let patent = entry[Pool.Listing.patent] {
        places.write(patent, graph.resolution(of: patent, kind: kind, in: pool), to: &bytes)
      } else {
        bytes.appendNull()
      }
      bytes.member("current", flag: !out)
      bytes.endObject()
    }
    bytes.endList()
  }
}
