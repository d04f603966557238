/// The numbers of files by the hashes of their paths.
///
/// Every link of every page is looked up: the hashes are spread well enough as they are, so that no
/// second one is taken of them.
struct PathTable: Sendable {
  private let hashes: [PathHash]
  /// The number of a path, plus one; 0 where there is none.
  private let places: [UInt32]
  private let shift: UInt64

  /// A table of paths by their place in `hashes`; of two that are the same the last is found.
  init(_ hashes: [PathHash]) {
    self.hashes = hashes
    var bits: UInt64 = 4
    while 1 << bits < hashes.count * 2 { bits += 1 }
    shift = 64 - bits
    var places = [UInt32](repeating: 0, count: 1 << bits)
    let mask = places.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Self.place(hash, shift)
      while places[place] != 0, hashes[Int(places[place]) - 1] != hash {
        place = (place + 1) & mask
      }
      places[place] = UInt32(number) + 1
    }
    self.places = places
  }

  /// The number of the path with this hash; nil where there is none.
  subscript(hash: PathHash) -> UInt32? {
    var place = Self.place(hash, shift)
    while places[place] != 0 {
      let number = places[place] - 1
      if hashes[Int(number)] == hash { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private static func place(_ hash: PathHash, _ shift: UInt64) -> Int {
    // The upper bits of the product hang on all bits of the hash.
    Int(truncatingIfNeeded: (hash.value &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
