internal import CUTF8Proc

/// A text after Unicode NFKC with its white space removed.
package enum NormalizedText {
  /// The UTF-8 of the normalised text.
  ///
  /// Most of a Chinese text is ideographs, kept by NFKC as they are; such text is only copied.
  /// The first character that NFKC might touch sends the whole text through the library.
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

  /// Copies what is not white space; false as soon as a character is met that NFKC may change.
  private static func copy(_ source: UnsafeBufferPointer<UInt8>, into kept: inout [UInt8]) -> Bool {
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        if !isSpace(Unicode.Scalar(byte)) { kept.append(byte) }
        index += 1
      } else if isPlainIdeographLead(byte, source[index + 1]) {
        kept.append(byte)
        kept.append(source[index + 1])
        kept.append(source[index + 2])
        index += 3
      } else {
        let two = byte == 0xE3 ? source[index + 1] : 0
        let three = byte == 0xE3 ? source[index + 2] : 0
        // U+3001, U+3002 and U+3008…U+3011: the comma, the full stop and the brackets of Chinese.
        guard two == 0x80, three == 0x81 || three == 0x82 || (0x88...0x91).contains(three) else {
          return false
        }
        kept.append(byte)
        kept.append(two)
        kept.append(three)
        index += 3
      }
    }
    return true
  }

  /// Whether a character that starts so lies in U+4E00…U+9FBF: unified ideographs, each its own NFKC.
  private static func isPlainIdeographLead(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE4: second >= 0xB8
    case 0xE5...0xE8: true
    case 0xE9: second <= 0xBE
    default: false
    }
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
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !isSpace(scalar) {
      kept.append(scalar)
    }
    return Array(String(kept).utf8)
  }

  /// White space is what Unicode's property says, also U+0085, U+00A0 and U+3000.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }
}
