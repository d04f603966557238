/// Writing text into HTML: escaping and addresses.
extension [UInt8] {
  /// Appends `text` with the five characters that mean something in HTML replaced.
  ///
  /// Most text has none of them: it is looked through once and then copied whole; otherwise the
  /// runs between them are.
  mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8
    guard text.utf8.contains(where: { HTMLBytes.isSpecial($0) }) else {
      append(contentsOf: bytes)
      return
    }
    appendEscaping(bytes)
  }

  /// Appends bytes of text in the same way.
  mutating func appendEscaping(_ bytes: some BidirectionalCollection<UInt8>) {
    var start = bytes.startIndex
    var at = start
    while at != bytes.endIndex {
      let byte = bytes[at]
      if HTMLBytes.isSpecial(byte) {
        append(contentsOf: bytes[start..<at])
        append(contentsOf: HTMLBytes.replacement(byte).utf8)
        start = bytes.index(after: at)
      }
      at = bytes.index(after: at)
    }
    append(contentsOf: bytes[start..<at])
  }

  /// Appends the address of `path`, a path from the root of the site, for an attribute.
  ///
  /// `root` leads from the page to that root. A fragment (`#…`) stays on the page; `http`,
  /// `https` and `mailto` addresses are written as they are. Every other text becomes a
  /// relative path, also one that looks like another scheme, so that no model can plant a
  /// script. Characters an address cannot hold are `%`-encoded; Han characters are kept, since
  /// browsers and readers take them as they are.
  mutating func appendAddress(_ path: String, root: String) {
    var rest = path.utf8[...]
    if !HTMLBytes.isAbsolute(path) && rest.first != UInt8(ascii: "#") {
      rest = rest.drop { $0 == UInt8(ascii: "/") }
      append(contentsOf: root.utf8)
      let segment = rest.prefix { $0 != UInt8(ascii: "/") }
      if root.isEmpty, segment.contains(UInt8(ascii: ":")) {
        append(contentsOf: "./".utf8)
      }
    }
    for byte in rest {
      if byte >= 0x80 || HTMLBytes.staysInAddress(byte) {
        append(byte)
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") {
        append(contentsOf: HTMLBytes.replacement(byte).utf8)
      } else {
        append(UInt8(ascii: "%"))
        append(HTMLBytes.hexadecimal(byte >> 4))
        append(HTMLBytes.hexadecimal(byte & 15))
      }
    }
  }
}

/// The characters that HTML and addresses treat specially.
enum HTMLBytes {
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  static func replacement(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }

  /// Whether an ASCII byte may stand in an address as it is; `%` may, as part of an escape.
  static func staysInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  static func isAbsolute(_ address: String) -> Bool {
    ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
  }

  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
