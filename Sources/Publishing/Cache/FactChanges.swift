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
    var places: [String: Int] = [:]
    places.reserveCapacity(old.rows.count)
    var seen: Set<Int> = []
    for (number, row) in new.rows.enumerated() {
      // Nearly always the same record stands in the same place.
      if old.rows.indices.contains(number), old.rows[number].name == row.name {
        seen.insert(number)
        compare(old.rows[number], row)
        continue
      }
      if places.isEmpty {
        for (number, row) in old.rows.enumerated() { places[row.name] = number }
      }
      if let place = places[row.name], seen.insert(place).inserted {
        compare(old.rows[place], row)
      } else {
        add(row)
      }
    }
    for (number, row) in old.rows.enumerated() where !seen.contains(number) { add(row) }
  }

  /// Whether nothing changed.
  var isEmpty: Bool { numbers.isEmpty }

  /// Those of `reads` that changed.
  func among(_ reads: [UInt32]) -> [Change] {
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
    var before: [UInt64: UInt64] = [:]
    for index in stride(from: 0, to: old.stamps.count, by: 2) {
      before[old.stamps[index], default: 0] &+= old.stamps[index + 1]
    }
    var after: [UInt64: UInt64] = [:]
    for index in stride(from: 0, to: new.stamps.count, by: 2) {
      after[new.stamps[index], default: 0] &+= new.stamps[index + 1]
    }
    for (fact, value) in after where before[fact] != value { add(fact, of: new) }
    for fact in before.keys where after[fact] == nil { add(fact, of: old) }
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
