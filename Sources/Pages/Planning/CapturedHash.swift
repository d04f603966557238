import Diagnostics
import Linking
import Reads
import Records

/// Hashes what the closure of a page holds from planning (`Page.Captures`).
struct CapturedHash {
  private let graph: Graph
  private var hash = StableHash()

  init(_ facts: SiteFacts) {
    graph = facts.graph
  }

  /// The hash of what `body` adds, as what a page captures.
  static func captures(_ facts: SiteFacts, _ body: (inout CapturedHash) -> Void) -> Page.Captures {
    var hash = CapturedHash(facts)
    body(&hash)
    return .stamp(hash.hash.value)
  }

  mutating func add(_ number: Int) { hash.combine(number) }
  mutating func add(_ flag: Bool) { hash.combine(flag) }
  mutating func add(_ text: String?) { hash.combine(text) }
  mutating func add(hash other: UInt64) { hash.combine(other) }

  mutating func add(_ phrase: Phrase?) {
    hash.combine(phrase?.zh)
    hash.combine(phrase?.en)
  }

  mutating func add(_ record: RecordIndex?) {
    hash.combine(record.map { UInt64(graph[$0].subject.number) } ?? 0)
  }

  mutating func add(_ records: some Collection<RecordIndex>) {
    hash.combine(records.count)
    for record in records { add(record) }
  }

  mutating func add(_ places: some Collection<Place>) {
    hash.combine(places.count)
    for place in places { add(place) }
  }

  mutating func add(_ place: Place) {
    add(place.record)
    switch place.part {
    case nil: hash.combine(1)
    case .clause(let number): hash.combine(number << 3 | 2)
    case .claim(let number): hash.combine(number << 3 | 3)
    case .feature(let claim, let number): hash.combine((claim << 32 | number) << 3 | 4)
    case .entry(let name): hash.combine(name)
    }
  }
}
