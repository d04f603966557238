import Publishing

/// The facts of a release as it tells them itself, in `release.json`: they count where the file beside
/// it is lost.
extension ReleaseFacts {
  /// The facts of `release.json`, as this program has written it; nil where it is damaged.
  init?(about bytes: [UInt8]) {
    var facts: [(String, String?)] = []
    var list: (name: String, items: [String])?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      var text = line.drop { $0 == " " }
      if text.last == "," { text.removeLast() }
      if let begun = list {
        if text == "]" {
          facts.append((begun.name, begun.items.joined(separator: " ")))
          list = nil
        } else {
          list?.items.append(Self.value(text))
        }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let name = Self.value(text[..<colon])
      switch text[text.index(after: colon)...].drop(while: { $0 == " " }) {
      case "[": list = (name, [])
      case "[]": facts.append((name, ""))
      case "false", "null": continue
      case let value where name == "published":
        facts.append((name, UTCTime.seconds(Self.value(value)).map { String($0) }))
      case let value: facts.append((name, Self.value(value)))
      }
    }
    self.init(FactLines(facts))
  }

  /// A number as it is, a text without its quotes.
  private static func value(_ text: Substring) -> String {
    guard text.count > 1, text.first == "\"", text.last == "\"" else { return String(text) }
    var value = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        value.append(character)
        isEscaped = false
      }
    }
    return value
  }
}
