/// A code whose symbols are told by how many bits each has (RFC 1951, section 3.2.2).
struct HuffmanCode {
  /// How many symbols have 0, 1, 2, … bits.
  private(set) var counts = Array(repeating: 0, count: 16)
  /// The symbols, by the number of their bits and then by value.
  private(set) var symbols: [Int] = []

  init(_ sizes: [UInt8]) {
    for size in sizes { counts[Int(min(size, 15))] += 1 }
    for size in 1..<16 {
      symbols += sizes.indices.filter { sizes[$0] == size }
    }
  }
}
