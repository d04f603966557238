/// What a section wrote of a kept model, and what it did besides writing.
struct Fragment {
  /// The model; held, so that no other can lie in its place.
  let model: KeptModel
  /// Where it was written, and how.
  let key: Key
  let bytes: [UInt8]
  /// The icons it shows.
  let icons: [Int32]
  /// How many partials there were in it.
  let calls: Int
  /// How many sections and partials were open in it at once.
  let depth: Int
  /// Whether it asked for its place in the list around it.
  let asksForPlace: Bool

  /// What the bytes hang on besides the model.
  struct Key: Equatable {
    /// The first operation of the section.
    let operation: Int32
    /// The language and the ways to the roots, by their number in the room.
    let setting: Int16
    /// Whether it is the first and the last in the list around it.
    let place: UInt8
  }
}

/// The fragments that a worker keeps: as many as there are places, a newer one in the place of an
/// older.
struct Fragments {
  private static let count = 1024
  private var places: [Fragment?] = []

  /// The fragment of `model` for `key`.
  func find(_ model: KeptModel, _ key: Fragment.Key) -> Fragment? {
    guard !places.isEmpty, let found = places[Self.place(model, key)],
      found.model === model, found.key == key
    else { return nil }
    return found
  }

  mutating func keep(_ fragment: Fragment) {
    if places.isEmpty { places = Array(repeating: nil, count: Self.count) }
    places[Self.place(fragment.model, fragment.key)] = fragment
  }

  private static func place(_ model: KeptModel, _ key: Fragment.Key) -> Int {
    let address = UInt64(UInt(bitPattern: ObjectIdentifier(model)))
    let rest = UInt64(UInt32(bitPattern: key.operation)) << 10 ^ UInt64(key.place) << 4
    let mixed =
      (address >> 4 ^ rest ^ UInt64(UInt16(bitPattern: key.setting))) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 54)
  }
}
