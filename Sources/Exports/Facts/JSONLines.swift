import Diagnostics

/// A JSON document with one long list, written an element a line: small in memory, and a changed
/// element is one changed line in a comparison.
struct JSONLines {
  private var bytes: [UInt8] = []
  private var isFirst = true

  /// Starts the document with `head` and the list called `name`.
  init(_ head: JSONValue, list name: String) {
    var text = JSONWriter.text(head)
    // The list goes on inside the object.
    text.removeLast()
    write(text == "{" ? text : text + ",")
    open(name)
  }

  /// Adds an element.
  mutating func add(_ element: JSONValue) {
    write(isFirst ? "\n" : ",\n")
    isFirst = false
    JSONWriter.append(element, to: &bytes)
  }

  /// Ends the list and starts another.
  mutating func next(list name: String) {
    write("\n],")
    isFirst = true
    open(name)
  }

  /// The document.
  consuming func finished() -> [UInt8] {
    write("\n]}\n")
    return bytes
  }

  private mutating func open(_ name: String) { write("\n\(JSONWriter.text(.text(name))):[") }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
