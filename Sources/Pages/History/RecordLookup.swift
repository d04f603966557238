package import Linking
package import Records

/// The records of the site by what tells them from others in any of its states.
package struct RecordLookup: Sendable {
  private let places: [HistoryPoint.Identity: RecordIndex]
  private let types: [String: (rank: Int, type: RecordType)]

  package init(_ graph: Graph) {
    var places: [HistoryPoint.Identity: RecordIndex] = [:]
    for (number, record) in graph.records.enumerated() {
      let identity = HistoryPoint.Identity(
        type: record.type.key,
        key: RecordID.key(for: record.id)
      )
      if places[identity] == nil { places[identity] = RecordIndex(number) }
    }
    self.places = places
    types = Dictionary(
      graph.types.enumerated().map { ($0.element.key, ($0.offset, $0.element)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The record as it is now; nil where it is gone.
  package func record(_ identity: HistoryPoint.Identity) -> RecordIndex? { places[identity] }

  /// The type with a key; nil where the site has it no more.
  package func type(_ key: String) -> RecordType? { types[key]?.type }

  /// Where a type stands among those of the site; those that are gone come last.
  func rank(_ key: String) -> Int { types[key]?.rank ?? Int.max }
}
