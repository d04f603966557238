/// Writing text into HTML: escaping and addresses.
extension PageBytes {
  /// Appends `text` with the five characters that mean something in HTML replaced.
  mutating func appendEscaped(_ text: String) { appendEscaping(text.utf8.span) }

  /// Appends bytes of text in the same way: the runs between such characters are copied whole.
  mutating func appendEscaping(_ bytes: Span<UInt8>) {
    var start = 0
    while true {
      let end = HTMLBytes.firstSpecial(in: bytes, from: start)
      append(bytes.extracting(start..<end))
      guard end < bytes.count else { return }
      append(literal: HTMLBytes.replacement(bytes[end]))
      start = end + 1
    }
  }

  /// Appends the address of `path`, a path from the root of the site, for an attribute.
  ///
  /// `root` leads from the page to that root. A fragment (`#…`) stays on the page; `http`,
  /// `https` and `mailto` addresses are written as they are. Every other text becomes a
  /// relative path, also one that looks like another scheme, so that no model can plant a
  /// script. Characters an address cannot hold are `%`-encoded; Han characters are kept, since
  /// browsers and readers take them as they are.
  mutating func appendAddress(_ path: String, root: String) {
    let bytes = path.utf8.span
    var start = 0
    if !HTMLBytes.isAbsolute(bytes) && (bytes.isEmpty || bytes[0] != UInt8(ascii: "#")) {
      while start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
      append(root)
      if root.isEmpty, HTMLBytes.hasColonInFirstSegment(bytes, from: start) {
        append(literal: "./")
      }
    }
    while true {
      var end = start
      while end < bytes.count, HTMLBytes.staysInAddress(bytes[end]) { end += 1 }
      append(bytes.extracting(start..<end))
      guard end < bytes.count else { return }
      appendEncoded(bytes[end])
      start = end + 1
    }
  }

  /// Appends a byte that an address cannot hold as it is.
  private mutating func appendEncoded(_ byte: UInt8) {
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") {
      append(literal: HTMLBytes.replacement(byte))
    } else {
      append(UInt8(ascii: "%"))
      append(HTMLBytes.hexadecimal(byte >> 4))
      append(HTMLBytes.hexadecimal(byte & 15))
    }
  }
}

/// The characters that HTML and addresses treat specially.
enum HTMLBytes {
  /// Where the first character stands, from `start` on, that HTML gives a meaning to; the end of
  /// `bytes` where none does.
  static func firstSpecial(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    let raw = unsafe bytes.bytes
    while at + 16 <= bytes.count {
      let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      if hasSpecial(block) { break }
      at += 16
    }
    while at < bytes.count, !isSpecial(bytes[at]) { at += 1 }
    return at
  }

  /// The same as `isSpecial` for sixteen bytes at a time: one bit apart are `&` and `'`, `<` and `>`.
  private static func hasSpecial(_ block: SIMD16<UInt8>) -> Bool {
    let ampersand = (block & SIMD16(repeating: 0xFE)) .== SIMD16(repeating: UInt8(ascii: "&"))
    let angle = (block | SIMD16(repeating: 0x02)) .== SIMD16(repeating: UInt8(ascii: ">"))
    let quote = block .== SIMD16(repeating: UInt8(ascii: "\""))
    let found = unsafe unsafeBitCast(ampersand .| angle .| quote, to: SIMD2<UInt64>.self)
    return found[0] | found[1] != 0
  }

  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  static func replacement(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }

  /// Whether a byte may stand in an address as it is; `%` may, as part of an escape.
  static func staysInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
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

  static func isAbsolute(_ address: Span<UInt8>) -> Bool {
    address.starts(with: "https://") || address.starts(with: "http://")
      || address.starts(with: "mailto:")
  }

  /// Whether what stands before the first slash could be read as a scheme.
  static func hasColonInFirstSegment(_ address: Span<UInt8>, from start: Int) -> Bool {
    for at in start..<address.count {
      if address[at] == UInt8(ascii: ":") { return true }
      if address[at] == UInt8(ascii: "/") { return false }
    }
    return false
  }

  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
