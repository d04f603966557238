/// The lines of a calendar file (RFC 5545 §3.1, §3.3.11).
enum CalendarLine {
  /// The most octets of a line, its break apart.
  private static let most = 75

  /// A text value: with backslash before what has a meaning, line breaks as `\n`, and no control
  /// characters.
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      default:
        escaped.unicodeScalars += character.unicodeScalars.filter {
          $0.properties.generalCategory != .control || $0 == "\t"
        }
      }
    }
    return escaped
  }

  /// A line with its break, folded where it is longer than allowed; no character is cut in two.
  static func bytes(name: String, value: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if width + octets.count > most {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += octets
      width += octets.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
