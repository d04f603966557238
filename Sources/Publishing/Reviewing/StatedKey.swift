/// The key at the start of a line of YAML, and the comment at its end.
struct StatedKey {
  /// The key, without quotation marks.
  let name: String
  /// The key as it stands in the line, up to the colon.
  let written: String
  /// The comment with the blanks before it; empty where there is none.
  let comment: String

  /// What a line states; nil where it does not begin with a key.
  init?(_ line: String) {
    // A file may begin with a byte order mark, which is no part of its first key.
    let text = line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line[...]
    guard let opening = text.first, !opening.isWhitespace, opening != "#" else { return nil }
    var inside = text
    if opening == "\"" || opening == "'" {
      inside = text.dropFirst()
      guard let closing = inside.firstIndex(of: opening) else { return nil }
      name = String(inside[..<closing])
      inside = inside[inside.index(after: closing)...].drop { $0 == " " || $0 == "\t" }
      guard inside.first == ":" else { return nil }
    } else {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      inside = text[colon...]
      var key = text[..<colon]
      while key.last?.isWhitespace == true { key.removeLast() }
      name = String(key)
    }
    written = String(line[..<inside.startIndex])
    comment = String(Self.comment(in: inside.dropFirst()))
  }

  /// The comment behind a value: from the blanks before a `#` that no quotation marks enclose.
  private static func comment(in value: Substring) -> Substring {
    var quote: Character?
    var blanks = value.startIndex
    var position = value.startIndex
    while position < value.endIndex {
      let character = value[position]
      let next = value.index(after: position)
      if let open = quote {
        if character == open { quote = nil }
        blanks = next
      } else if character == "#", blanks < position {
        return value[blanks...]
      } else if character != " ", character != "\t" {
        if character == "\"" || character == "'", blanks < position { quote = character }
        blanks = next
      }
      position = next
    }
    return ""
  }
}
