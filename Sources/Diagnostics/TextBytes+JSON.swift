/// Writing JSON (RFC 8259) piece by piece, on one line, without a value in between.
///
/// Commas are told by what stands before: a member or element needs none only where its object or
/// list has just begun, and no value ends as these begin.
extension TextBytes {
  /// Begins an object.
  package mutating func beginObject() { append(UInt8(ascii: "{")) }

  /// Ends an object.
  package mutating func endObject() { append(UInt8(ascii: "}")) }

  /// Begins a list.
  package mutating func beginList() { append(UInt8(ascii: "[")) }

  /// Ends a list.
  package mutating func endList() { append(UInt8(ascii: "]")) }

  /// Begins an element of a list.
  package mutating func beginElement() {
    if last != UInt8(ascii: "[") { append(UInt8(ascii: ",")) }
  }

  /// Begins a member of an object.
  package mutating func key(named name: String) {
    if last != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
    append(quoted: name)
    append(UInt8(ascii: ":"))
  }

  /// A member with a text; `null` where there is none.
  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    append(orNull: text)
  }

  /// A member with a number; `null` where there is none.
  package mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { append(number: number) } else { appendNull() }
  }

  /// A member that is true or false.
  package mutating func member(_ name: StaticString, flag: Bool) {
    key(name)
    append(flag: flag)
  }

  package mutating func appendNull() { append(literal: "null") }

  package mutating func append(flag: Bool) { append(literal: flag ? "true" : "false") }

  /// A text in quotes; `null` where there is none.
  package mutating func append(orNull text: String?) {
    if let text { append(quoted: text) } else { appendNull() }
  }

  /// A text in quotes.
  package mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    append(escaped: text)
    append(UInt8(ascii: "\""))
  }

  /// A text as it stands between quotes.
  ///
  /// Control characters are escaped, and the two line separators of Unicode, which would end a line
  /// of script that the text is pasted into. The runs between are copied whole.
  package mutating func append(escaped text: String) { append(escaped: text.utf8.span) }

  /// The same of a text as UTF-8.
  package mutating func append(escaped bytes: Span<UInt8>) {
    var start = 0
    while true {
      let end = JSONEscapes.first(in: bytes, from: start)
      append(bytes.extracting(start..<end))
      guard end < bytes.count else { return }
      start = end + appendEscape(of: bytes, at: end)
    }
  }

  /// Appends the escape of the character at `place`.
  ///
  /// - Returns: how many bytes the character has.
  private mutating func appendEscape(of bytes: Span<UInt8>, at place: Int) -> Int {
    let byte = bytes[place]
    switch byte {
    case 0x22: append(literal: "\\\"")
    case 0x5C: append(literal: "\\\\")
    case 0x0A: append(literal: "\\n")
    case 0x0D: append(literal: "\\r")
    case 0x09: append(literal: "\\t")
    case 0xE2:
      append(literal: bytes[place + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    default:
      let digits = String(byte, radix: 16)
      append(literal: digits.utf8.count == 1 ? "\\u000" : "\\u00")
      append(digits)
    }
    return 1
  }
}

/// The characters that are escaped in texts of JSON.
enum JSONEscapes {
  /// Where the first of them stands, from `start` on; the end of `bytes` where none does.
  static func first(in bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var place = start
    while place + 8 <= count {
      if mayHold(word(bytes, at: place)) {
        for place in place..<place + 8 where isEscaped(bytes, at: place) { return place }
      }
      place += 8
    }
    // The end is looked at once more with what stands before it, rather than byte by byte.
    if count - start >= 8, place < count, !mayHold(word(bytes, at: count - 8)) { return count }
    while place < count {
      if isEscaped(bytes, at: place) { return place }
      place += 1
    }
    return count
  }

  @inline(__always)
  private static func isEscaped(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x7F { return byte < 0x23 && (byte < 0x20 || byte == 0x22) || byte == 0x5C }
    // U+2028 and U+2029.
    guard byte == 0xE2 else { return byte == 0x7F }
    return place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8
  }

  /// Whether one of eight bytes is, or begins, an escaped character; it may say yes without need.
  private static func mayHold(_ word: UInt64) -> Bool {
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    let quote = zeros(word ^ 0x2222_2222_2222_2222)
    let backslash = zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    let delete = zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
    let separator = zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2)
    return (control | quote | backslash | delete | separator) & 0x8080_8080_8080_8080 != 0
  }

  /// The high bit of a byte is set where a byte of `word` is 0.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  /// The eight bytes from `start` on; the caller has counted that there are as many.
  private static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
  }
}
