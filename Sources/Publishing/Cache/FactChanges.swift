import Reads

/// The facts that differ between two builds.
struct FactChanges: Sendable {
  /// A fact that changed, told so that a person knows it.
  struct Change: Hashable, Sendable {
    /// The id of the record; empty for the site.
    let record: String
    /// The key of its type; empty for the site.
    let type: String
    /// What of it changed.
    let part: UInt32
  }

  /// The numbers of the facts, those by type among them.
  private var numbers: Set<UInt32> = []
  /// Which of the numbers of 16 bits are the lower half of one of them: most facts that are asked
  /// for have not changed, and this says so in one step.
  private var likely: [Bool] = Array(repeating: false, count: 1 << 16)
  private var changes: [UInt32: Change] = [:]

  /// Compares two tables.
  init(from old: FactTable, to new: FactTable) {
    if old.isAbout(sameAs: new) {
      for row in 0..<new.count where !CacheMemory.same(old.stamps(row), new.stamps(row)) {
        compare(old.row(row), new.row(row))
      }
      return
    }
    var places: [String: Int] = [:]
    places.reserveCapacity(old.count)
    for row in 0..<old.count { places[old.name(row)] = row }
    var seen: Set<Int> = []
    for row in 0..<new.count {
      if let place = places[new.name(row)], seen.insert(place).inserted {
        guard
          old.type(place) != new.type(row)
            || !CacheMemory.same(old.stamps(place), new.stamps(row))
        else { continue }
        compare(old.row(place), new.row(row))
      } else {
        add(new.row(row))
      }
    }
    for row in 0..<old.count where !seen.contains(row) { add(old.row(row)) }
  }

  /// Whether nothing changed.
  var isEmpty: Bool { numbers.isEmpty }

  /// Those of `reads` that changed.
  func among(_ reads: some Sequence<UInt32>) -> [Change] {
    guard !numbers.isEmpty else { return [] }
    var found: [Change] = []
    for read in reads where likely[Int(read & 0xFFFF)] && numbers.contains(read) {
      if let change = changes[read] { found.append(change) }
    }
    return found
  }

  private mutating func compare(_ old: FactTable.Row, _ new: FactTable.Row) {
    if old.stamps == new.stamps, old.type == new.type { return }
    guard old.type == new.type else {
      add(old)
      add(new)
      return
    }
    let before = Self.sums(old.stamps)
    let after = Self.sums(new.stamps)
    var (place, other) = (0, 0)
    while place < before.count || other < after.count {
      let isGone =
        place < before.count
        && (other == after.count || before[place].fact < after[other].fact)
      let isNew =
        other < after.count && (place == before.count || after[other].fact < before[place].fact)
      if isGone {
        add(before[place].fact, of: old)
        place += 1
      } else if isNew {
        add(after[other].fact, of: new)
        other += 1
      } else {
        if before[place].value != after[other].value { add(after[other].fact, of: new) }
        place += 1
        other += 1
      }
    }
  }

  /// The stamps by their facts, in order; where a fact has several, they count together.
  private static func sums(_ stamps: [UInt64]) -> [(fact: UInt64, value: UInt64)] {
    var pairs = stride(from: 0, to: stamps.count, by: 2).map {
      (fact: stamps[$0], value: stamps[$0 + 1])
    }
    let isInOrder = pairs.indices.dropFirst().allSatisfy { pairs[$0 - 1].fact <= pairs[$0].fact }
    if !isInOrder { pairs.sort { $0.fact < $1.fact } }
    var sums: [(fact: UInt64, value: UInt64)] = []
    sums.reserveCapacity(pairs.count)
    for pair in pairs {
      if let last = sums.last, last.fact == pair.fact {
        sums[sums.count - 1].value = last.value &+ pair.value
      } else {
        sums.append(pair)
      }
    }
    return sums
  }

  /// A record that came or went: every fact about it changed.
  private mutating func add(_ row: FactTable.Row) {
    for index in stride(from: 0, to: row.stamps.count, by: 2) { add(row.stamps[index], of: row) }
  }

  private mutating func add(_ packed: UInt64, of row: FactTable.Row) {
    let subject = Subject(number: UInt32(packed >> 32))
    let part = FactKey.Part(number: UInt32(truncatingIfNeeded: packed))
    let change = Change(record: row.name, type: row.type, part: part.number)
    add(FactKey(subject, part), change)
    add(FactKey(row.type.isEmpty ? .site : Subject(row.type), part), change)
  }

  private mutating func add(_ fact: FactKey, _ change: Change) {
    numbers.insert(fact.number)
    likely[Int(fact.number & 0xFFFF)] = true
    if let known = changes[fact.number], known.record <= change.record { return }
    changes[fact.number] = change
  }
}
