/// A standard's clause as its heading names it: a number and a title.
package struct ClauseHeading: Hashable, Sendable {
  /// The clause number: `6.2.1`, `A.1`, `附录 B`, `Table 3`.
  package let number: String
  /// What stands behind the number; may be empty.
  package let title: String

  /// Words whose next word belongs to the number, compared without regard to case.
  private static let leaders: Set<String> = [
    "附录", "表", "图", "annex", "appendix", "table", "figure",
  ]

  /// The clause that a heading's text names, or nil where the heading is text of the clause above.
  ///
  /// The number is the first blank-delimited word if it holds a digit, or is a single capital
  /// letter in an annex (`readings`, Standards and clauses). After a word such as 附录 or Annex the
  /// next word belongs to it, with one blank between; `附录A` without a blank is a number as it is,
  /// and a bracket ends it: `附录 B（资料性）`. Full-width blanks are blanks.
  ///
  /// - Parameters:
  ///   - heading: The heading's plain text.
  ///   - inAnnex: Whether a lone capital letter may be a number here.
  /// - Returns: Number and title, or nil.
  package static func parse(_ heading: String, inAnnex: Bool = true) -> ClauseHeading? {
    let (first, rest) = firstWord(of: heading[...])
    guard !first.isEmpty else { return nil }
    if leaders.contains(first.lowercased()) {
      let (second, title) = firstWord(of: rest)
      let letter = second.prefix { $0 != "（" && $0 != "(" }
      if isCapitalLetter(letter) {
        return ClauseHeading(
          number: "\(first) \(letter)",
          title: trimmed(rest.dropFirst(letter.count))
        )
      }
      guard holdsDigit(second) else { return nil }
      return ClauseHeading(number: "\(first) \(second)", title: trimmed(title))
    }
    let glued = first.hasPrefix("附录") && isCapitalLetter(first.dropFirst(2))
    guard holdsDigit(first) || glued || (inAnnex && isCapitalLetter(first)) else { return nil }
    return ClauseHeading(number: String(first), title: trimmed(rest))
  }

  /// The first word, and what follows it with the blanks before it removed.
  private static func firstWord(of text: Substring) -> (word: Substring, rest: Substring) {
    let start = text.drop(while: \.isWhitespace)
    let word = start.prefix { !$0.isWhitespace }
    return (word, start[word.endIndex...].drop(while: \.isWhitespace))
  }

  private static func holdsDigit(_ word: Substring) -> Bool {
    word.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static func isCapitalLetter(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
    return word.unicodeScalars.count == 1
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
