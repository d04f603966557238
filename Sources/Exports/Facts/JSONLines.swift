import Diagnostics

/// A JSON document with one long list, written an element a line: small in memory, and a changed
/// element is one changed line in a comparison.
struct JSONLines {
  private var isFirst = true

  /// Starts the document with `head` and the list called `name`.
  init(_ head: [JSONValue.Member], list name: StaticString, in bytes: inout TextBytes) {
    let text = JSONWriter.text(.object(head))
    // The list goes on inside the object.
    bytes.append(text.utf8.span.extracting(droppingLast: 1))
    if !head.isEmpty { bytes.append(UInt8(ascii: ",")) }
    Self.open(name, &bytes)
  }

  /// Begins an element.
  mutating func beginElement(_ bytes: inout TextBytes) {
    bytes.append(literal: isFirst ? "\n" : ",\n")
    isFirst = false
  }

  /// Ends the list and starts another.
  mutating func next(list name: StaticString, in bytes: inout TextBytes) {
    bytes.append(literal: "\n],")
    isFirst = true
    Self.open(name, &bytes)
  }

  /// Ends the document.
  func finish(_ bytes: inout TextBytes) { bytes.append(literal: "\n]}\n") }

  private static func open(_ name: StaticString, _ bytes: inout TextBytes) {
    bytes.append(literal: "\n\"")
    bytes.append(literal: name)
    bytes.append(literal: "\":[")
  }
}
