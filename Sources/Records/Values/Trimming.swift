extension StringProtocol {
  /// The text without white space at its ends, the ideographic space included.
  package var trimmed: String {
    // Nearly every value has no blanks at its ends; one look at each end spares the walk.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    if Self.isNoBlank(first), Self.isNoBlank(last) { return String(self) }
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }

  /// Whether a character is certainly no white space; U+3000 is the last that is.
  private static func isNoBlank(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) || scalar.value > 0x3000
  }
}
