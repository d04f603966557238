/// Writes JSON as RFC 8259 has it: on one line, or indented by two spaces.
package struct JSONWriter {
  private let isIndented: Bool
  private var bytes: [UInt8] = []

  private init(isIndented: Bool) { self.isIndented = isIndented }

  /// The text of `value`, without a line break at its end.
  package static func text(_ value: JSONValue, indented: Bool = false) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(value, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes `value` on one line behind what `bytes` holds.
  package static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
    var writer = JSONWriter(isIndented: false)
    swap(&writer.bytes, &bytes)
    writer.write(value, depth: 0)
    swap(&writer.bytes, &bytes)
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: write("null")
    case .flag(let flag): write(flag ? "true" : "false")
    case .integer(let number): write(number.description)
    case .number(let digits): write(digits)
    case .text(let text): write(quoted: text)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for position in values.indices {
        startElement(position, depth: depth + 1)
        write(values[position], depth: depth + 1)
      }
      if !values.isEmpty { breakLine(depth: depth) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for position in members.indices {
        startElement(position, depth: depth + 1)
        write(quoted: members[position].name)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(0x20) }
        write(members[position].value, depth: depth + 1)
      }
      if !members.isEmpty { breakLine(depth: depth) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func startElement(_ position: Int, depth: Int) {
    if position > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a string; control characters are escaped, and the two line separators of Unicode,
  /// which would end a line of script that the text is pasted into.
  private mutating func write(quoted text: String) {
    bytes.append(0x22)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Nearly every text stays as it is: it is copied whole, then looked through where it stands.
    if let first = bytes[start...].firstIndex(where: Self.mayNeedEscape) {
      let rest = Array(bytes[first...])
      bytes.removeSubrange(first...)
      write(escaped: rest)
    }
    bytes.append(0x22)
  }

  /// Whether a byte is, or starts, a character that is escaped; 0xE2 starts U+2028 among others.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private mutating func write(escaped text: [UInt8]) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x22: write("\\\"")
      case 0x5C: write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0..<0x20, 0x7F: write(escape: UInt32(byte))
      case 0xE2 where Self.isLineSeparator(text, behind: position):
        write(escape: text[position + 1] == 0xA8 ? 0x2028 : 0x2029)
        position += 2
      default: bytes.append(byte)
      }
    }
  }

  /// Whether U+2028 or U+2029 goes on at `position`, behind its first byte.
  private static func isLineSeparator(_ text: [UInt8], behind position: Int) -> Bool {
    position + 1 < text.count && text[position] == 0x80 && text[position + 1] & 0xFE == 0xA8
  }

  private mutating func write(escape value: UInt32) {
    let digits = String(value, radix: 16)
    write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}
