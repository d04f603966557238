/// Gives headings their ids, each once in a body.
struct Slugs {
  private var used: Set<String> = []
  private var next: [String: Int] = [:]

  /// The id for a heading's text: letters, digits and Han kept and lowered, blanks as `-`, `-2`,
  /// `-3` … behind one that is taken.
  ///
  /// A point between two digits stays, so that `6.2.1` and `62.1` differ.
  mutating func take(_ text: String) -> String {
    let base = Self.slug(of: text)
    if used.insert(base).inserted { return base }
    var number = next[base] ?? 2
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }

  /// The text as an id, not yet unique; `section` where nothing is left of it.
  static func slug(of text: String) -> String {
    var result = ""
    var pendingHyphen = false
    var previous: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { previous = scalar }
      // Unified ideographs, most of every heading, need no look-up.
      let isHan = (0x4E00...0x9FFF).contains(scalar.value)
      if !isHan, scalar == "-" || scalar.properties.isWhitespace {
        pendingHyphen = !result.isEmpty
        continue
      }
      let following = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isPoint = scalar == "." && isDigit(previous) && isDigit(following)
      guard isHan || isPoint || isKept(scalar) else { continue }
      if pendingHyphen { result += "-" }
      pendingHyphen = false
      if isHan {
        result.unicodeScalars.append(scalar)
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result.isEmpty ? "section" : result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "_" || BareAddress.isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
