/// The id of a record: unique over the site, compared without regard to case (contract §1).
package struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The longest id, in bytes of UTF-8: with `.html` behind it, it must still be a file name.
  package static let longest = 200

  /// The id as written.
  package let text: String
  /// The id as compared: in lower case.
  package let key: String

  /// The id that `text` writes, or why it is none.
  package static func parse(_ text: String) -> Result<RecordID, RecordIDFault> {
    guard !text.isEmpty else { return .failure(.empty) }
    guard text.utf8.count <= longest else { return .failure(.tooLong(text: Excerpt.of(text))) }
    for scalar in text.unicodeScalars where !allows(scalar) {
      return .failure(.character(scalar, text: Excerpt.of(text), likely: likely(text)))
    }
    guard text != ".", text != ".." else { return .failure(.dots(text: text)) }
    return .success(RecordID(checked: text))
  }

  /// The id that `text` writes, or nil.
  package init?(_ text: String) {
    guard case .success(let id) = Self.parse(text) else { return nil }
    self = id
  }

  private init(checked text: String) {
    self.text = text
    key = Self.key(for: text)
  }

  /// What two ids that are the same have in common, also for a text that is no proper id.
  package static func key(for text: String) -> String {
    // Ids are nearly always ASCII without capitals; those need no copy.
    let plain = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return plain ? text : text.lowercased()
  }

  /// Whether an id may hold the character: letters (Han too), digits, `.`, `_`, `-`.
  package static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    case 0..<0x80: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .nonspacingMark, .spacingMark:
        // Full-width letters and digits look like the plain ones and are not: no id has them.
        !(0xFF01...0xFF5E).contains(scalar.value)
      default: false
      }
    }
  }

  package var description: String { text }

  package static func == (lhs: RecordID, rhs: RecordID) -> Bool { lhs.key == rhs.key }

  package static func < (lhs: RecordID, rhs: RecordID) -> Bool { lhs.key < rhs.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The id with every character that may not stand in it replaced, where something is left.
  private static func likely(_ text: String) -> String? {
    var kept = String.UnicodeScalarView()
    let plain = FoldedText.scalars(text) ?? Array(text.unicodeScalars)
    for scalar in plain {
      if allows(scalar) {
        kept.append(scalar)
      } else if kept.last != "-" {
        kept.append("-")
      }
    }
    while kept.last == "-" { kept.removeLast() }
    // What led to a folder, as in `../a`, is no part of a name.
    while kept.first == "-" || kept.first == "." { kept.removeFirst() }
    return kept.contains { $0 != "-" && $0 != "." } ? String(kept) : nil
  }
}
