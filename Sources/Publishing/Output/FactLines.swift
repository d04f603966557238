/// A few facts as a text of lines, `name value` each, for small files that people read too.
package struct FactLines: Hashable, Sendable {
  private let facts: [(name: String, value: String)]

  /// The facts that have a value, in their order; line breaks in values become blanks.
  package init(_ facts: [(String, String?)]) {
    self.facts = facts.compactMap { name, value in
      value.map { (name, String($0.map { $0.isNewline ? " " : $0 })) }
    }
  }

  /// The facts of a text; lines without a blank are passed over.
  package init(_ text: String) {
    facts = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let blank = line.firstIndex(of: " ") else { return nil }
      return (String(line[..<blank]), String(line[line.index(after: blank)...]))
    }
  }

  /// The value of the first fact with this name.
  package subscript(_ name: String) -> String? { facts.first { $0.name == name }?.value }

  /// The lines.
  package var text: String { facts.map { "\($0.name) \($0.value)\n" }.joined() }

  package static func == (one: FactLines, other: FactLines) -> Bool { one.text == other.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
