/// Where a Markdown link leads, judged by its destination alone.
enum LinkKind {
  /// A page elsewhere, by http or https.
  case web
  /// A mail address.
  case mail
  /// A file of the site or a place in this page.
  case file
  /// Any other scheme, plain or disguised, or a host without a scheme.
  case forbidden

  /// Judges `destination`, entities and escapes resolved.
  ///
  /// Browsers drop blanks and control characters before they look for a scheme, so these are
  /// dropped here too; but a destination is let through only if its scheme is written plainly.
  init(_ destination: [UInt8]) {
    if Self.starts(destination, with: "http://") || Self.starts(destination, with: "https://") {
      self = .web
    } else if Self.starts(destination, with: "mailto:") {
      self = .mail
    } else {
      self = Self.looksLocal(destination) ? .file : .forbidden
    }
  }

  private static func starts(_ bytes: [UInt8], with prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard bytes.count > length else { return false }
    for index in 0..<length {
      let byte = bytes[index]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != prefix.utf8Start[index] { return false }
    }
    return true
  }

  /// Whether nothing before the first `/`, `?` or `#` could be taken for a scheme, and no host stands
  /// at the start.
  private static func looksLocal(_ destination: [UInt8]) -> Bool {
    var seen = 0
    var startsWithSlash = false
    for scalar in String(decoding: destination, as: UTF8.self).unicodeScalars
    where isVisible(scalar) {
      switch scalar {
      // Browsers read a backslash as a slash.
      case ":", "\\": return false
      case "/" where seen == 0: startsWithSlash = true
      case "/" where seen == 1 && startsWithSlash: return false
      case "/", "?", "#": return true
      default: if startsWithSlash { return true }
      }
      seen += 1
    }
    return true
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value <= 0x20 || scalar == "\u{7F}" || scalar == "\u{FFFD}" { return false }
    if scalar.isASCII { return true }
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return false
    }
    return scalar.properties.generalCategory != .control
  }
}
