/// Puts values behind each other as bytes, little end first, as `ByteReader` takes them apart.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 as UInt8 : 0) }

  /// A count, for a list or a text that follows.
  mutating func put(count: Int) { put(UInt32(clamping: count)) }

  mutating func put(_ text: String) {
    put(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  /// Fills up with zeros, to a whole step or to `count` bytes.
  mutating func fill(to count: Int? = nil) {
    let count = count ?? CacheMemory.filled(bytes.count)
    bytes.append(contentsOf: repeatElement(0, count: max(0, count - bytes.count)))
  }

  /// Numbers as they lie in memory: a cache is for the machine that made it, and its head tells
  /// another one apart.
  mutating func put<Number: FixedWidthInteger>(all numbers: [Number]) {
    put(count: numbers.count)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
