/// 128 bits that stand for the content of a file: equal for equal bytes, and for others never met.
///
/// Two chains of folded products over sixteen bytes at a time, each with constants of its own. It is
/// made to be fast and guards against accident, not against somebody who makes files collide on
/// purpose: all that person would reach is an outdated page in a cache of his own.
struct ContentHash: Hashable, Sendable {
  /// The first half.
  let first: UInt64
  /// The second half.
  let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// The hash of `bytes`.
  init(_ bytes: UnsafeRawBufferPointer) {
    var (first, second) = (Self.keys.0, Self.keys.1 ^ UInt64(bytes.count))
    var place = 0
    while place &+ 16 <= bytes.count {
      let left = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let right = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
      )
      Self.mix(&first, &second, left, right)
      place &+= 16
    }
    if place < bytes.count {
      var (left, right): (UInt64, UInt64) = (0, 0)
      for (index, byte) in bytes[place...].enumerated() {
        if index < 8 {
          left |= UInt64(byte) << (8 * UInt64(index))
        } else {
          right |= UInt64(byte) << (8 * UInt64(index - 8))
        }
      }
      Self.mix(&first, &second, left, right)
    }
    self.first = Self.folded(first ^ Self.keys.2, second ^ Self.keys.3)
    self.second = Self.folded(second ^ Self.keys.4, first ^ Self.keys.5)
  }

  /// The hash of `bytes`.
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash($0) }
  }

  /// Odd numbers without a pattern: the fractional parts of the roots of small primes.
  private static let keys: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1, 0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f
  )

  @inline(__always)
  private static func mix(
    _ first: inout UInt64,
    _ second: inout UInt64,
    _ left: UInt64,
    _ right: UInt64
  ) {
    // What is turned and added keeps a chain alive where a product happens to be nothing.
    first = folded(left ^ keys.2 ^ first, right ^ keys.3) &+ (first << 23 | first >> 41)
    second = folded(right ^ keys.4 ^ second, left ^ keys.5) &+ (second << 29 | second >> 35)
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
