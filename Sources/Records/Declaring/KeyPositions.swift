/// Where keys stand in a list.
///
/// A key is a hash already (`FieldKey`), so its low bits are as good a place in the table as any:
/// a dictionary would hash it again, for every field of every record in every phase.
struct KeyPositions: Sendable {
  private let keys: [FieldKey]
  /// The positions of keys by their low bits, or the next free slot behind; -1 where none is.
  private let slots: [Int32]

  init(_ keys: [FieldKey]) {
    self.keys = keys
    var size = 4
    while size < keys.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (position, key) in keys.enumerated() {
      var slot = Self.slot(of: key, size)
      while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: position)
    }
    self.slots = slots
  }

  /// Where the last of several equal keys stands; nil where the list does not have it.
  func last(of key: FieldKey) -> Int? {
    var slot = Self.slot(of: key, slots.count)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if keys[position] == key { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(of key: FieldKey, _ size: Int) -> Int {
    Int(truncatingIfNeeded: key.hash) & (size - 1)
  }
}
