/// A 64-bit hash of a sequence of values that is the same in every run and on every machine.
///
/// `Hasher` is seeded anew in every process, so that nothing it gives may be kept on disk. This one
/// multiplies and folds, eight bytes a step; it tells changes, it does not keep secrets.
package struct StableHash: Sendable {
  /// The hash of what was combined so far.
  package private(set) var value: UInt64

  package init() {
    value = 0x2D35_8DCC_AA6C_78A5
  }

  /// Takes in a number.
  @inline(__always)
  package mutating func combine(_ number: UInt64) {
    let (high, low) = (value ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = high ^ low ^ (number &+ 0x8BB8_4B93_962E_ACC9)
  }

  /// Takes in a number.
  package mutating func combine(_ number: Int) {
    combine(UInt64(truncatingIfNeeded: number))
  }

  /// Takes in a yes or no.
  package mutating func combine(_ flag: Bool) {
    combine(flag ? 1 as UInt64 : 2)
  }

  /// Takes in a text; its end is told from the beginning of the next.
  package mutating func combine(_ text: String) {
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe combine(UnsafeRawBufferPointer($0))
    }
    if done == nil { combine(Array(text.utf8)) }
  }

  /// Takes in a text or that there is none.
  package mutating func combine(_ text: String?) {
    if let text { combine(text) } else { combine(0x5851_F42D_4C95_7F2D as UInt64) }
  }

  /// Takes in bytes; their end is told from the beginning of the next.
  package mutating func combine(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe combine($0) }
  }

  /// Takes in a stretch of bytes as if it were a list of its own.
  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe combine($0) }
  }

  /// Takes in bytes; their end is told from the beginning of the next.
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    let whole = bytes.count & ~7
    while offset < whole {
      unsafe combine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = unsafe rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    combine(rest)
    combine(UInt64(bytes.count))
  }

  /// The hash of one text.
  package static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }

  /// The hash of bytes.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }
}
