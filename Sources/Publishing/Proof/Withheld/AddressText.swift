import Diagnostics
import Glibc

/// Bytes with the escapes of addresses taken back, `%E5%86%B7` for `冷`.
///
/// An address may write any character so, or some: what it says is told once it is decoded.
enum AddressText {
  /// The bytes decoded; nil where they hold no escape.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var next = escape(in: text, from: 0) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: text.count) { room, count in
      var place = 0
      while place < text.count {
        while place < next.place {
          room[count] = text[place]
          (count, place) = (count + 1, place + 1)
        }
        guard place < text.count else { break }
        room[count] = next.byte
        (count, place) = (count + 1, place + 3)
        next = escape(in: text, from: place) ?? (text.count, 0)
      }
    }
  }

  /// The first escape from a place on, and what it stands for.
  private static func escape(
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (place: Int, byte: UInt8)? {
    guard let base = text.baseAddress else { return nil }
    var start = start
    while start + 2 < text.count {
      guard let found = memchr(base + start, 0x25, text.count - start - 2) else { return nil }
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if let high = HexDigit.value(text[place + 1]), let low = HexDigit.value(text[place + 2]) {
        return (place, high << 4 | low)
      }
      start = place + 1
    }
    return nil
  }
}
