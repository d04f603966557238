import Diagnostics
import Linking
import Reads
import Records
import Templates

/// The records of a type and how they divide by its facets; made once for all its lists.
struct ListGroups: Sendable {
  /// The type.
  let type: RecordType
  /// All records that its list shows.
  let all: [RecordIndex]
  /// Its facets that any record has a value of.
  let facets: [Facet]
  /// The hash of the facets, their values and counts.
  let stamp: UInt64

  /// A facet with its values.
  struct Facet: Sendable {
    let facet: ListFacet
    let values: [(value: ListFacet.Value, records: [RecordIndex])]
  }

  /// Of a facet with more values than this, those with the most records are shown.
  private static let mostValues = 60

  init(_ type: RecordType, _ facts: SiteFacts) {
    self.type = type
    let all = facts.listed(type)
    self.all = all
    facets = ListFacet.facets(type).compactMap { facet in
      var members: [ListFacet.Value: [RecordIndex]] = [:]
      for record in all {
        for value in facet.values(facts.graph, record) {
          members[value, default: []].append(record)
        }
      }
      guard !members.isEmpty else { return nil }
      let kept = members.sorted { left, right in
        (right.value.count, left.key.slug) < (left.value.count, right.key.slug)
      }.prefix(Self.mostValues)
      let values = kept.map { (value: $0.key, records: $0.value) }.sorted { left, right in
        (left.value.rank, left.value.label.zh, left.value.slug)
          < (right.value.rank, right.value.label.zh, right.value.slug)
      }
      return Facet(facet: facet, values: values)
    }
    var hash = StableHash()
    for facet in facets {
      hash.combine(facet.facet.key)
      for (value, records) in facet.values {
        hash.combine(value.slug)
        hash.combine(value.label.zh)
        hash.combine(value.label.en)
        hash.combine(records.count)
      }
    }
    stamp = hash.value
  }
}
