/// A line of a source file with the fault underlined, as it stands below a finding.
struct SourceExcerpt {
  /// The most columns of the line that are shown.
  static let width = 100

  /// The line, cut around the fault where it is long.
  let line: String
  /// What stands below it: blanks (tabs where the line has tabs), then `^` a column.
  let indent: String
  /// The carets.
  let carets: String
  /// How much of `line` stands before the fault, and how much the fault takes, in scalars.
  let marked: (before: Int, length: Int)

  /// Cuts the excerpt for a span that starts at `column` (from 1) and covers `length` scalars.
  init(_ text: String, column: Int, length: Int) {
    let scalars = text.unicodeScalars.map(PlainText.shown)
    let start = min(max(column - 1, 0), scalars.count)
    let end = min(start + max(length, 1), scalars.count)
    let window = Self.window(scalars, around: start)
    var line: [UInt8] = []
    var indent = ""
    if window.lowerBound > 0 {
      line += "…".utf8
      indent = " "
    }
    for place in window {
      let scalar = scalars[place]
      line += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      guard place < start else { continue }
      indent += scalar == "\t" ? "\t" : Self.blanks[DisplayWidth.of(scalar)]
    }
    if window.upperBound < scalars.count { line += "…".utf8 }
    let visible = start..<max(start, min(end, window.upperBound))
    let width = scalars[visible].reduce(0) { $0 + DisplayWidth.of($1) }
    let isCut = window.lowerBound > 0
    marked = (start - window.lowerBound + (isCut ? 1 : 0), visible.count)
    self.line = String(decoding: line, as: UTF8.self)
    self.indent = indent
    carets = String(repeating: "^", count: max(width, 1))
  }

  /// As many blanks as a scalar has columns.
  private static let blanks = ["", " ", "  "]

  /// The stretch of a long line to show: the fault stands at a third of it, so that what leads to
  /// it is seen as well.
  private static func window(_ scalars: [Unicode.Scalar], around start: Int) -> Range<Int> {
    var lower = start
    var columns = 0
    while lower > 0, columns < width / 3 {
      lower -= 1
      columns += DisplayWidth.of(scalars[lower])
    }
    // A line that is short up to the fault is shown from its start.
    let before = scalars[..<start].reduce(0) { $0 + DisplayWidth.of($1) }
    if before <= width / 2 {
      lower = 0
      columns = before
    }
    var upper = start
    while upper < scalars.count, columns < width {
      columns += DisplayWidth.of(scalars[upper])
      upper += 1
    }
    return lower..<upper
  }
}
