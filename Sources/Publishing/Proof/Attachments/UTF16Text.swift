/// Text in two-byte Unicode, as some editors and older office programs write it.
enum UTF16Text {
  /// The text as UTF-8; nil where the bytes are no such text.
  static func utf8(of bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 3 else { return nil }
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) || holdsZeros(bytes) else { return nil }
    let (high, low) = isBig ? (0, 1) : (1, 0)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
      UInt16(bytes[place + high]) * 256 + UInt16(bytes[place + low])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Text of ASCII in two bytes has a zero in every second: seen at the beginning of older files.
  private static func holdsZeros(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    return head.count(where: { $0 == 0 }) * 3 > head.count
  }
}
