/// A set of facts that is filled and emptied once a page: emptying it costs nothing.
///
/// Pages note millions of facts, most of them more than once, so that the places are plain memory;
/// as few are used as the page needs, so that they stay near the processor.
@safe final class FactSet {
  @safe private struct State {
    /// The number of facts.
    var count = 0
    /// How many there may be before there must be more places, or no more facts are taken.
    var limit: Int
    /// One less than the number of places in use, a power of two.
    var mask: Int
    /// How many places there are.
    var room: Int
    /// What is of an earlier round is not there; the number stands in the upper half.
    var round: UInt64 = 1 << 32
    /// The facts in the order in which they came: half as many as there are places.
    var facts: UnsafeMutablePointer<UInt32>
    /// Each place holds the round in its upper half and the fact in its lower one.
    var places: UnsafeMutablePointer<UInt64>
  }

  /// The places that a set begins with: a page of a record fits.
  private static let fewest = 1024

  /// How many facts it takes; what comes later is dropped.
  private let most: Int
  private let state: UnsafeMutablePointer<State>

  /// A set of up to `most` facts.
  init(most: Int) {
    self.most = most
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: State(
        limit: min(most, Self.fewest / 2),
        mask: Self.fewest - 1,
        room: Self.fewest,
        facts: .allocate(capacity: Self.fewest / 2),
        places: .allocate(capacity: Self.fewest)
      )
    )
    unsafe state.pointee.places.initialize(repeating: 0, count: Self.fewest)
  }

  deinit {
    unsafe state.pointee.facts.deallocate()
    unsafe state.pointee.places.deallocate()
    unsafe state.deallocate()
  }

  /// Whether no more facts are taken.
  var isFull: Bool { unsafe state.pointee.count == most }

  /// The facts.
  var array: [UInt32] {
    unsafe Array(UnsafeBufferPointer(start: state.pointee.facts, count: state.pointee.count))
  }

  @inline(__always)
  func insert(_ fact: UInt32) {
    let round = unsafe state.pointee.round
    let mask = unsafe state.pointee.mask
    let places = unsafe state.pointee.places
    let wanted = round | UInt64(fact)
    var place = Int(truncatingIfNeeded: fact) & mask
    while true {
      let held = unsafe places[place]
      if held == wanted { return }
      if held < round { break }
      place = (place + 1) & mask
    }
    let count = unsafe state.pointee.count
    guard unsafe count < state.pointee.limit else { return insertWidening(fact) }
    unsafe places[place] = wanted
    unsafe state.pointee.facts[count] = fact
    unsafe state.pointee.count = count + 1
  }

  func removeAll() {
    unsafe state.pointee.count = 0
    use(places: Self.fewest)
  }

  /// Inserts a fact that is not there and for which there are too few places.
  @inline(never)
  private func insertWidening(_ fact: UInt32) {
    let count = unsafe state.pointee.count
    guard count < most else { return }
    let wider = unsafe (state.pointee.mask + 1) * 2
    if unsafe wider > state.pointee.room { makeRoom(wider) }
    use(places: wider)
    unsafe state.pointee.count = 0
    for number in 0..<count { unsafe insert(state.pointee.facts[number]) }
    insert(fact)
  }

  /// Makes room for as many places, all of them empty; the facts stay in their list.
  private func makeRoom(_ places: Int) {
    let facts = UnsafeMutablePointer<UInt32>.allocate(capacity: places / 2)
    unsafe facts.update(from: state.pointee.facts, count: state.pointee.count)
    unsafe state.pointee.facts.deallocate()
    unsafe state.pointee.facts = facts
    unsafe state.pointee.places.deallocate()
    unsafe state.pointee.places = .allocate(capacity: places)
    unsafe state.pointee.places.initialize(repeating: 0, count: places)
    unsafe state.pointee.room = places
  }

  /// Begins a round with as many places.
  private func use(places: Int) {
    unsafe state.pointee.mask = places - 1
    unsafe state.pointee.limit = min(most, places / 2)
    unsafe state.pointee.round += 1 << 32
    if unsafe state.pointee.round >> 32 > 0x7FFF_FFFF {
      unsafe state.pointee.places.update(repeating: 0, count: state.pointee.room)
      unsafe state.pointee.round = 1 << 32
    }
  }
}
