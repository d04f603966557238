internal import CUTF8Proc

/// A text after Unicode NFKC with its white space removed.
package enum NormalizedText {
  /// The UTF-8 of the normalised text.
  ///
  /// Most of a Chinese text is ideographs and its punctuation, of which NFKC changes only the
  /// full-width forms; such text is only copied. Any other character sends the whole text through
  /// the library.
  package static func bytes(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { source in
      var kept: [UInt8] = []
      kept.reserveCapacity(source.count)
      guard copy(source, into: &kept) else {
        return withoutSpaces(compatibilityComposed(source))
      }
      return kept
    }
  }

  /// Copies what is not white space; false as soon as a character is met that NFKC may change in
  /// another way than full-width forms to ASCII.
  ///
  /// What is copied here never composes with what follows unless that is a mark of its own, and a
  /// mark is not copied here.
  private static func copy(_ source: UnsafeBufferPointer<UInt8>, into kept: inout [UInt8]) -> Bool {
    var index = 0
    while index < source.count {
      let first = source[index]
      if first < 0x80 {
        if !isSpace(Unicode.Scalar(first)) { kept.append(first) }
        index += 1
        continue
      }
      guard first >= 0xE2, first <= 0xEF else { return false }
      let second = source[index + 1]
      let third = source[index + 2]
      let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      switch value {
      case 0x4E00...0x9FBF, 0x3001, 0x3002, 0x3008...0x3011, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D:
        kept.append(first)
        kept.append(second)
        kept.append(third)
      case 0x3000: break
      case 0xFF01...0xFF5E: kept.append(UInt8(value - 0xFEE0))
      default: return false
      }
      index += 3
    }
    return true
  }

  /// NFKC by the library; text it refuses (it takes all valid UTF-8) is left as it stands.
  private static func compatibilityComposed(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let options = utf8proc_option_t(
      UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_STABLE.rawValue
    )
    var result: UnsafeMutablePointer<UInt8>?
    let count = utf8proc_map(source.baseAddress, source.count, &result, options)
    guard count >= 0, let result else { return Array(source) }
    defer { free(result) }
    return Array(UnsafeBufferPointer(start: result, count: count))
  }

  private static func withoutSpaces(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !isSpace(scalar) {
      kept.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return kept
  }

  /// White space is what Unicode's property says, also U+0085, U+00A0 and U+3000.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }
}
