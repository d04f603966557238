/// Shortens what an author wrote so that it can stand inside a message.
enum Excerpt {
  /// The first 40 characters of `text`, control characters made visible, `…` where it goes on.
  static func of(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for (place, scalar) in text.unicodeScalars.prefix(41).enumerated() {
      if place == 40 {
        shown.append("…")
      } else {
        shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }
}
