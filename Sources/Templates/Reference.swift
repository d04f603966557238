/// A name of the model as a template asks for it, and where it does.
struct Reference: Sendable {
  /// The dotted parts; none for `{{.}}`.
  let path: [Name]
  let place: Place

  init(_ text: String, at place: Place) {
    self.path = text == "." ? [] : text.split(separator: ".").map { Name(String($0)) }
    self.place = place
  }

  /// The name as written.
  var text: String {
    path.isEmpty ? "." : path.map(\.description).joined(separator: ".")
  }
}
