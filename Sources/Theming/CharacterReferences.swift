/// Character references of HTML: `&nbsp;`, `&#160;`, `&#xA0;`.
///
/// HTML names more than two thousand; here are those that people write. Templates with others are
/// refused (`TemplateMarkup`), so that a row made by a script says what the page says.
enum CharacterReferences {
  /// What a reference means, read behind its `&`, in UTF-8, and how many bytes it has with its `;`;
  /// nil where none stands there.
  static func read(_ rest: some Collection<UInt8>) -> (meant: [UInt8], length: Int)? {
    let name = rest.prefix(longest).prefix { $0 != UInt8(ascii: ";") }
    guard rest.dropFirst(name.count).first == UInt8(ascii: ";") else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard let scalar = text.hasPrefix("#") ? numbered(text.dropFirst()) : named[text] else {
      return nil
    }
    return (Array(String(scalar).utf8), name.count + 1)
  }

  /// Whether a name stands for a character.
  static func isKnown(_ name: String) -> Bool { named[name] != nil }

  private static let longest = 12

  private static func numbered(_ text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.first == "x" || text.first == "X"
    let digits = isHexadecimal ? text.dropFirst() : text
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "zwj": "\u{200D}", "zwnj": "\u{200C}", "ndash": "–", "mdash": "—", "hellip": "…",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·", "times": "×", "divide": "÷",
    "minus": "−", "plusmn": "±", "deg": "°", "micro": "µ", "sect": "§", "para": "¶",
    "copy": "©", "reg": "®", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
    "harr": "↔", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "euro": "€", "pound": "£",
    "yen": "¥", "cent": "¢", "frac12": "½", "sup2": "²", "sup3": "³", "check": "✓",
  ]
}
