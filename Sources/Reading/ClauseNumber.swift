/// A clause number taken apart at its dots.
struct ClauseNumber {
  /// The most levels that are looked into; no standard has as many.
  private static let mostParts = 32

  private let words: [Substring]
  private let parts: [Substring]

  init(_ text: String) {
    words = text.split(separator: " ")
    parts = (words.last ?? "").split(separator: ".")
  }

  /// How many levels the number has; nil where it does not tell (表 3, 图 2).
  var depth: Int? {
    guard words.count == 1 || isAnnex, !parts.isEmpty else { return nil }
    return parts.count
  }

  /// Whether this is an annex (附录 B, Annex B) or a clause of one (B.1).
  var isAnnex: Bool {
    if words.count == 2 { return Self.annexes.contains(words[0].lowercased()) }
    if words.first?.hasPrefix("附录") == true { return true }
    guard let letter = parts.first?.utf8.first else { return false }
    return parts[0].utf8.count == 1 && (0x41...0x5A).contains(letter)
  }

  private static let annexes: Set<String> = ["附录", "annex", "appendix"]

  /// The numbers above, the nearest first: `6.2` and `6` for `6.2.1`.
  var prefixes: [String] {
    guard words.count == 1 || isAnnex, (2...Self.mostParts).contains(parts.count) else { return [] }
    return (1..<parts.count).reversed().map { parts[..<$0].joined(separator: ".") }
  }

  /// How a number above may be written: an annex letter with its word before it.
  static func spellings(of number: String) -> [String] {
    [number, "附录 \(number)", "附录\(number)", "Annex \(number)", "Appendix \(number)", "\(number)."]
  }
}
