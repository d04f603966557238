/// The hash of a path, taken in byte by byte, so that a relative address can be resolved without
/// being put together: 64-bit FNV-1a.
struct PathHash: Hashable, Sendable {
  /// The hash of the bytes so far.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// A hash kept earlier.
  init(value: UInt64) {
    self.value = value
  }

  /// The hash of a whole path.
  init(_ path: String) {
    for byte in path.utf8 { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
