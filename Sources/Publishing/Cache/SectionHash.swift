import Reads

/// The hash of a section of a cache: four hashes side by side, so that none waits for another.
struct SectionHash {
  private var one = StableHash()
  private var two = StableHash()
  private var three = StableHash()
  private var four = StableHash()
  private var count = 0

  /// The hash of what was combined so far.
  var value: UInt64 {
    var all = one
    for number in [two.value, three.value, four.value] { all.combine(number) }
    all.combine(count)
    return all.value
  }

  /// Takes in bytes that are whole steps.
  mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + CacheMemory.step <= bytes.count {
      one.combine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      two.combine(bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      three.combine(bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      four.combine(bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += CacheMemory.step
    }
    count += bytes.count
  }

  /// The hash of bytes that are whole steps.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = SectionHash()
    hash.combine(bytes)
    return hash.value
  }
}
