/// Writes text so that HTML reads it as text.
package enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>` and `"` as references; fit for text and quoted attributes.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { append(byte, to: &output) }
    }
  }

  static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes { append(byte, to: &output) }
  }

  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    // Control characters come here only by numeric entities; HTML forbids them.
    case 0x00..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F: output += "\u{FFFD}".utf8
    default: output.append(byte)
    }
  }

  /// Appends an address as the value of a quoted attribute: what no address may hold goes as `%XX`.
  package static func appendAddress(_ address: String, to output: inout [UInt8]) {
    appendAddress(Array(address.utf8), to: &output)
  }

  static func appendAddress(_ bytes: [UInt8], to output: inout [UInt8]) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in bytes {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        output.append(UInt8(ascii: "%"))
        output.append(digits.utf8Start[Int(byte >> 4)])
        output.append(digits.utf8Start[Int(byte & 0x0F)])
      default: append(byte, to: &output)
      }
    }
  }
}
