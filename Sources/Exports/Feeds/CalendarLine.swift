import Diagnostics

/// The lines of a calendar file (RFC 5545 §3.1, §3.3.11).
enum CalendarLine {
  /// The most octets of a line, its break apart.
  private static let most = 75

  /// A text value: with backslash before what has a meaning, line breaks as `\n`, and no control
  /// characters.
  static func text(_ text: String) -> String {
    if isPlain(text.utf8.span) { return text }
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

  /// Whether a text has nothing that is escaped or left out.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for place in bytes.indices {
      switch bytes[place] {
      case 0..<0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): return false
      // The controls behind ASCII, and the separators of lines and paragraphs.
      case 0xC2 where bytes[place + 1] < 0xA0: return false
      case 0xE2 where bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8: return false
      default: break
      }
    }
    return true
  }

  /// Writes a line with its break, folded where it is longer than allowed; no character is cut in
  /// two.
  static func write(name: String, value: String, to bytes: inout TextBytes) {
    let line = "\(name):\(value)"
    let octets = line.utf8.span
    var start = 0
    // A line that goes on begins with a blank.
    var room = most
    while octets.count - start > room {
      var end = start + room
      while octets[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(octets.extracting(start..<end))
      bytes.append(literal: "\r\n ")
      start = end
      room = most - 1
    }
    bytes.append(octets.extracting(start...))
    bytes.append(literal: "\r\n")
  }
}
