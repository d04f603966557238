/// Writes values of JSON as RFC 8259 has it: on one line, or indented by two spaces.
package struct JSONWriter: ~Copyable {
  private let isIndented: Bool
  private var bytes = TextBytes(capacity: 1 << 10)

  private init(isIndented: Bool) { self.isIndented = isIndented }

  /// The text of `value`, without a line break at its end.
  package static func text(_ value: JSONValue, indented: Bool = false) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(value, depth: 0)
    return writer.bytes.text
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes.appendNull()
    case .flag(let flag): bytes.append(flag: flag)
    case .integer(let number): bytes.append(number: number)
    case .number(let digits): bytes.append(digits)
    case .text(let text): bytes.append(quoted: text)
    case .list(let values):
      bytes.beginList()
      for position in values.indices {
        startElement(position, depth: depth + 1)
        write(values[position], depth: depth + 1)
      }
      if !values.isEmpty { breakLine(depth: depth) }
      bytes.endList()
    case .object(let members):
      bytes.beginObject()
      for position in members.indices {
        startElement(position, depth: depth + 1)
        bytes.append(quoted: members[position].name)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(0x20) }
        write(members[position].value, depth: depth + 1)
      }
      if !members.isEmpty { breakLine(depth: depth) }
      bytes.endObject()
    }
  }

  private mutating func startElement(_ position: Int, depth: Int) {
    if position > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard isIndented else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(literal: "  ") }
  }
}
