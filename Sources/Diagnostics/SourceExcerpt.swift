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

  /// Cuts the excerpt for a span that starts at `column` (from 1) and covers `length` scalars.
  init(_ text: String, column: Int, length: Int) {
    let scalars = text.unicodeScalars.map(PlainText.shown)
    let start = min(max(column - 1, 0), scalars.count)
    let end = min(start + max(length, 1), scalars.count)
    let window = Self.window(scalars, around: start)
    var line = String.UnicodeScalarView()
    var indent = String.UnicodeScalarView()
    if window.lowerBound > 0 {
      line.append("…")
      indent.append(" ")
    }
    for place in window {
      line.append(scalars[place])
      guard place < start else { continue }
      if scalars[place] == "\t" {
        indent.append("\t")
      } else {
        indent.append(contentsOf: repeatElement(" ", count: DisplayWidth.of(scalars[place])))
      }
    }
    if window.upperBound < scalars.count { line.append("…") }
    let visible = start..<max(start, min(end, window.upperBound))
    let width = scalars[visible].reduce(0) { $0 + DisplayWidth.of($1) }
    self.line = String(line)
    self.indent = String(indent)
    carets = String(repeating: "^", count: max(width, 1))
  }

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
