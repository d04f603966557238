/// A set of facts that is filled and emptied once a page: emptying it costs nothing.
///
/// Pages note millions of facts, most of them more than once, so that the places are plain memory.
@safe final class FactSet {
  /// How many facts it takes; what comes later is dropped.
  private let most: Int
  /// The facts in the order in which they came.
  private let facts: UnsafeMutablePointer<UInt32>
  /// Each place holds the round in its upper half and the fact in its lower one; what is of an
  /// earlier round is not there.
  private let places: UnsafeMutablePointer<UInt64>
  private let mask: Int
  /// The number of facts, and the round.
  private let state: UnsafeMutablePointer<(count: Int, round: UInt64)>

  /// A set of up to `most` facts.
  init(most: Int) {
    self.most = most
    var room = 1024
    while room < most * 2 { room *= 2 }
    mask = room - 1
    unsafe facts = .allocate(capacity: most)
    unsafe places = .allocate(capacity: room)
    unsafe places.initialize(repeating: 0, count: room)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: (count: 0, round: 1))
  }

  deinit {
    unsafe facts.deallocate()
    unsafe places.deallocate()
    unsafe state.deallocate()
  }

  /// Whether no more facts are taken.
  var isFull: Bool { unsafe state.pointee.count == most }

  /// The facts.
  var array: [UInt32] {
    unsafe Array(UnsafeBufferPointer(start: facts, count: state.pointee.count))
  }

  @inline(__always)
  func insert(_ fact: UInt32) {
    let count = unsafe state.pointee.count
    guard count < most else { return }
    let round = unsafe state.pointee.round << 32
    let wanted = round | UInt64(fact)
    var place = Int(truncatingIfNeeded: fact) & mask
    while true {
      let held = unsafe places[place]
      if held == wanted { return }
      if held < round { break }
      place = (place + 1) & mask
    }
    unsafe places[place] = wanted
    unsafe facts[count] = fact
    unsafe state.pointee.count = count + 1
  }

  func removeAll() {
    unsafe state.pointee.count = 0
    unsafe state.pointee.round += 1
    if unsafe state.pointee.round > 0x7FFF_FFFF {
      unsafe places.update(repeating: 0, count: mask + 1)
      unsafe state.pointee.round = 1
    }
  }
}
