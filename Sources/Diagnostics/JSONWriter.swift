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
    case .integer(let number): write("\(number)")
    case .number(let digits): write(digits)
    case .text(let text): write(quoted: text)
    case .list(let values):
      write(values, between: ("[", "]"), depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .object(let members):
      write(members, between: ("{", "}"), depth: depth) { writer, member in
        writer.write(quoted: member.name)
        writer.write(writer.isIndented ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element],
    between brackets: (StaticString, StaticString),
    depth: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    write("\(brackets.0)")
    for (place, element) in elements.enumerated() {
      if place > 0 { write(",") }
      breakLine(depth: depth + 1)
      each(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    write("\(brackets.1)")
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
    if text.utf8.contains(where: Self.mayNeedEscape) {
      for scalar in text.unicodeScalars { write(scalar) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(0x22)
  }

  /// Whether a byte is, or starts, a character that is escaped; 0xE2 starts U+2028 among others.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write("\\\"")
    case "\\": write("\\\\")
    case "\n": write("\\n")
    case "\r": write("\\r")
    case "\t": write("\\t")
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
