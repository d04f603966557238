/// A set of facts that is filled and emptied once a page: emptying it costs nothing.
struct FactSet {
  /// The facts in the order in which they came.
  private(set) var facts: [UInt32] = []
  /// Each place holds the round in its upper half and the fact in its lower one; what is of an
  /// earlier round is not there.
  private var places: [UInt64]
  private var round: UInt64 = 1

  init() {
    places = Array(repeating: 0, count: 1024)
  }

  mutating func insert(_ fact: UInt32) {
    let mask = places.count - 1
    let wanted = round << 32 | UInt64(fact)
    var place = Int(truncatingIfNeeded: fact) & mask
    while places[place] >> 32 == round {
      if places[place] == wanted { return }
      place = (place + 1) & mask
    }
    places[place] = wanted
    facts.append(fact)
    if facts.count * 2 > places.count { grow() }
  }

  mutating func removeAll() {
    facts.removeAll(keepingCapacity: true)
    round += 1
    if round > 0x7FFF_FFFF { self = FactSet() }
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for fact in facts {
      var place = Int(truncatingIfNeeded: fact) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = round << 32 | UInt64(fact)
    }
  }
}
