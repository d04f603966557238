/// A name of the model as a template asks for it, and where it does.
struct Reference: Sendable {
  /// The name as written, its parts with dots between; `.` for the value stepped into.
  let text: String
  /// The hash of its first part; nil for `.`.
  let head: UInt64?
  /// The hashes of the others.
  let rest: [UInt64]
  let place: Place

  init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
    let parts = text == "." ? [] : text.split(separator: ".")
    head = parts.first.map { Name.hash(of: $0) }
    rest = parts.dropFirst().map { Name.hash(of: $0) }
  }

  /// The part at `number`, the first being 0.
  func part(_ number: Int) -> String {
    let parts = text.split(separator: ".")
    return parts.indices.contains(number) ? String(parts[number]) : text
  }
}
