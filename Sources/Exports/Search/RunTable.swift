/// Numbers for runs of characters in the order in which they are met, and how many documents hold
/// each: a table of places that are tried one after the other.
struct RunTable {
  /// A run.
  struct Entry {
    let run: UInt64
    /// The last document that held it.
    var latest: UInt32
    /// How many documents hold it.
    var length: UInt32
  }

  /// The runs by their number.
  private(set) var entries: [Entry] = []
  /// The number of the run at each place, and one more; 0 where there is none.
  private var places: [UInt32]
  private var shift: UInt64

  init() {
    places = Array(repeating: 0, count: 1 << 12)
    shift = 64 - 12
  }

  /// Notes that a document holds a run; documents come in order.
  ///
  /// - Returns: the number of the run; nil where it is known that the document holds it.
  @inline(__always)
  mutating func place(of run: UInt64, in document: UInt32) -> UInt32? {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while true {
      let known = places[place]
      guard known > 0 else { break }
      let number = Int(known) &- 1
      let entry = entries[number]
      if entry.run == run {
        guard entry.latest != document else { return nil }
        entries[number] = Entry(run: run, latest: document, length: entry.length &+ 1)
        return known &- 1
      }
      place = (place &+ 1) & mask
    }
    return add(run, document, at: place)
  }

  @inline(never)
  private mutating func add(_ run: UInt64, _ document: UInt32, at place: Int) -> UInt32 {
    let number = UInt32(entries.count)
    entries.append(Entry(run: run, latest: document, length: 1))
    places[place] = number + 1
    if entries.count * 2 > places.count { grow() }
    return number
  }

  private mutating func grow() {
    let count = places.count * 4
    shift -= 2
    places = Array(repeating: 0, count: count)
    for (number, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: (entry.run &* 0x9E37_79B9_7F4A_7C15) &>> shift)
      while places[place] > 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt32(number) + 1
    }
  }
}
