import Diagnostics

/// The texts of a PDF: its strings in two-byte Unicode, such as the title, and what its pages say, where
/// fonts come with a table of what their numbers stand for (ISO 32000-2, 9.10.3).
///
/// Which font a string is in is not followed: each table is tried on all of a page, so that a text in
/// one font is read and one in which fonts take turns within words is not.
enum PDFTexts {
  /// So many tables are tried on each stream, and so many bytes of text are made at most.
  private static let mostTables = 64
  static let most = 64 << 20

  /// The texts as UTF-8, of a file and its streams unpacked.
  static func all(of parts: [[UInt8]]) -> [[UInt8]] {
    let tables = Array(parts.lazy.compactMap { PDFCodeTable($0) }.prefix(mostTables))
    var left = most
    var texts: [[UInt8]] = []
    for part in parts where left > 0 {
      let strings = strings(of: part)
      for string in strings where string.starts(with: [0xFE, 0xFF]) {
        if let text = UTF16Text.utf8(of: string) { texts.append(text) }
      }
      // A line is put together from many strings, with distances between them.
      let codes = strings.flatMap { $0 }
      guard !codes.isEmpty else { continue }
      for table in tables where left > 0 {
        let text = table.text(of: codes)
        left -= text.count
        if !text.isEmpty { texts.append(text) }
      }
    }
    return texts
  }

  /// What stands in round brackets, and in pointed ones in hexadecimal digits.
  private static func strings(of bytes: [UInt8]) -> [[UInt8]] {
    var strings: [[UInt8]] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("): strings.append(literal(bytes, &place))
      case UInt8(ascii: "<"):
        if let string = hexadecimal(bytes, &place) { strings.append(string) }
      default: place += 1
      }
    }
    return strings
  }

  /// A string in round brackets, which may hold such brackets and escapes; `place` goes behind it.
  private static func literal(_ bytes: [UInt8], _ place: inout Int) -> [UInt8] {
    var string: [UInt8] = []
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { string.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return string }
        string.append(byte)
      case UInt8(ascii: "\\"):
        if let escaped = escape(bytes, &place) { string.append(escaped) }
      default: string.append(byte)
      }
    }
    return string
  }

  private static func escape(_ bytes: [UInt8], _ place: inout Int) -> UInt8? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A, 0x0D: return nil
    case 0x30...0x37:
      var value = byte & 7
      var digits = 1
      while digits < 3, place < bytes.count, (0x30...0x37).contains(bytes[place]) {
        value = value << 3 | bytes[place] & 7
        place += 1
        digits += 1
      }
      return value
    default: return byte
    }
  }

  /// A string of hexadecimal digits; nil where something else begins here, such as a dictionary.
  static func hexadecimal(_ bytes: [UInt8], _ place: inout Int) -> [UInt8]? {
    place += 1
    var string: [UInt8] = []
    var half: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        if let half { string.append(half << 4) }
        return string
      }
      if [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) {
        place += 1
        continue
      }
      guard let digit = HexDigit.value(byte) else { return nil }
      place += 1
      if let first = half {
        string.append(first << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    return nil
  }
}
