/// Makes text from records harmless to a terminal and to the eye.
package enum PlainText {
  /// The scalar to show: control characters, and those that turn the direction of writing, stand
  /// as U+FFFD, because a record could otherwise recolour or reorder what the reader sees.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x08, 0x0A...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      "\u{FFFD}"
    default: scalar
    }
  }

  /// `text` on one line.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar == "\n" || scalar == "\t" ? " " : shown(scalar))
    }
    return String(line)
  }

  /// Whether nothing in `text` has to be shown as something else; may be wrong in saying no.
  static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      // U+0080 to U+009F begin with C2; U+2028 and what follows with E2 80 and E2 81.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return false }
      if byte >= 0xA6, before == 0x80 || before == 0x81 { return false }
      before = byte
    }
    return true
  }
}
