import Glibc

/// Finds a byte by the library's search, which looks at many at a time.
enum ByteSearch {
  /// The place of the first `byte`; nil where there is none.
  static func first(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { first(byte, in: $0, from: 0) }
  }

  /// The place of the first `byte` at `start` or behind it; nil where there is none.
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
