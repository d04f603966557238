/// The numbers of files by the hashes of their paths.
///
/// Every link of every page is looked up: the hashes are spread well enough as they are, so that no
/// second one is taken of them, and a path lies beside its number.
struct PathTable: Sendable {
  private struct Place {
    var hash = PathHash()
    /// The number of the path, plus one; 0 where there is none.
    var number: UInt32 = 0
  }

  private var places: [Place]
  private let shift: UInt64

  /// A table of paths by their place in `hashes`; of two that are the same the last is found.
  init(_ hashes: [PathHash]) {
    var bits: UInt64 = 4
    while 1 << bits < hashes.count * 2 { bits += 1 }
    shift = 64 - bits
    places = Array(repeating: Place(), count: 1 << bits)
    for (number, hash) in hashes.enumerated() {
      places[place(hash)] = Place(hash: hash, number: UInt32(number) + 1)
    }
  }

  /// The number of the path with this hash; nil where there is none.
  subscript(hash: PathHash) -> UInt32? {
    let number = places[place(hash)].number
    return number == 0 ? nil : number - 1
  }

  /// Where a hash is, or where it would be.
  private func place(_ hash: PathHash) -> Int {
    // The upper bits of the product hang on all bits of the hash.
    var place = Int(truncatingIfNeeded: (hash.value &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while places[place].number != 0, places[place].hash != hash {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}
