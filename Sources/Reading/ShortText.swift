extension StringProtocol {
  /// The first 40 characters for use inside a message, control characters made visible.
  var shortened: String {
    var shown = String.UnicodeScalarView()
    for (place, scalar) in unicodeScalars.prefix(41).enumerated() {
      if place == 40 {
        shown.append("…")
      } else {
        shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }
}
