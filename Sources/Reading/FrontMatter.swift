/// Where the fields of a Markdown file end and its text begins.
struct FrontMatter {
  /// What a Markdown file is made of.
  enum Parts {
    /// The fields between the two lines of dashes, and the text behind them with its first line.
    case fields(Range<Int>, body: Range<Int>, bodyLine: Int)
    /// No fields: all of it is text.
    case body(Range<Int>)
    /// The second line of dashes is missing.
    case unclosed
  }

  /// Divides the bytes of a Markdown file, from `start` on.
  static func divide(_ bytes: [UInt8], from start: Int) -> Parts {
    let whole = start..<bytes.count
    guard let opening = lineEnd(bytes, from: start), isDashes(bytes[start..<opening.text]) else {
      return .body(whole)
    }
    var place = opening.next
    var line = 2
    while place < bytes.count {
      guard let end = lineEnd(bytes, from: place) else { break }
      let text = bytes[place..<end.text]
      if isDashes(text) || isDots(text) {
        return .fields(
          opening.next..<place,
          body: end.next..<bytes.count,
          bodyLine: line + 1
        )
      }
      place = end.next
      line += 1
    }
    return .unclosed
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return (end, min(end + 1, bytes.count))
  }

  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool { isThree(0x2D, line) }

  private static func isDots(_ line: ArraySlice<UInt8>) -> Bool { isThree(0x2E, line) }

  private static func isThree(_ mark: UInt8, _ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == mark }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
