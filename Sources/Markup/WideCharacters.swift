/// Which characters fill a square in Chinese typesetting.
enum WideCharacters {
  /// Whether `scalar` is wide wherever it stands: Han, kana, CJK punctuation, full-width forms.
  ///
  /// Hangul is left out: Korean divides its words by blanks.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x2E80: false
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x1B000...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether `scalar` is punctuation that Chinese and Western text share: wide beside a wide one.
  static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "…", "—", "·": true
    default: false
    }
  }

  /// Whether a line break between the two is no word boundary.
  static func join(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    (isWide(left) && (isWide(right) || isShared(right))) || (isShared(left) && isWide(right))
  }

  /// The scalar whose UTF-8 starts at `index`, and its length; U+FFFD where there is none.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    guard index < bytes.count else { return ("\u{FFFD}", 0) }
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar whose UTF-8 ends before `index`; nil at the start.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(in: bytes, at: start).scalar : nil
  }
}
