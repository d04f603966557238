import Diagnostics

/// Changes single fields of a record in its file and leaves every other character as it is.
///
/// A record is edited as people write it: `key: value` at the left edge of a YAML document or of a
/// front matter. Records written otherwise (a table, `{…}` on one line) are refused.
struct RecordEdit {
  /// A line and what ends it, which need not be the same throughout a file.
  private struct Line {
    var text: String
    var ending: String
  }

  private var lines: [Line]
  /// The lines of the record's own fields.
  private var range: Range<Int>
  /// What ends the lines that are written.
  private let lineBreak: String

  /// - Parameters:
  ///   - text: the file.
  ///   - path: its path, which tells the format.
  ///   - line: the line on which the record starts, from 1.
  /// - Throws: `ChartReview.Refusal` where the record is not written in lines of `key: value`.
  init(_ text: String, path: String, line: Int) throws {
    lines = Self.lines(of: text)
    lineBreak = lines.first.map { $0.ending.isEmpty ? "\n" : $0.ending } ?? "\n"
    guard !path.hasSuffix(".csv") else {
      throw ChartReview.Refusal(
        message: Phrase(
          zh: "“\(path)”是表格；核对指纹只能写入 YAML 或 Markdown 文件",
          en: "\(path) is a table; a review can be written into a YAML or Markdown file only"
        )
      )
    }
    let start = min(max(line - 1, 0), lines.count - 1)
    var end = start
    while end < lines.count, !Self.isBoundary(lines[end].text) || end == start { end += 1 }
    var first = start
    if Self.isBoundary(lines[first].text) { first += 1 }
    // Blank lines and comments at the end belong to whatever follows.
    while end > first, Self.isSilent(lines[end - 1].text) { end -= 1 }
    range = first..<max(first, end)
    let opening = range.lazy.map { [lines] in lines[$0].text }.first { !Self.isSilent($0) }
    guard let opening, !opening.hasPrefix("{"), opening.first?.isWhitespace == false else {
      throw ChartReview.Refusal(
        message: Phrase(
          zh: "“\(path)”不是逐行的“键: 值”写法，无法写入核对指纹；请改为逐行书写",
          en: "\(path) is not written in lines of key: value, so that no review can be stored in it"
        )
      )
    }
  }

  /// The file after the changes.
  var text: String { lines.map { $0.text + $0.ending }.joined() }

  /// Sets a field: `value[0]` stands behind the colon, the rest on lines of their own.
  mutating func set(_ key: String, alias: String, to value: [String]) {
    let written = range.first { line in
      StatedKey(lines[line].text).map { $0.name == key || $0.name == alias } ?? false
    }
    guard let written, let stated = StatedKey(lines[written].text) else {
      insert([Self.first(key, value[0])] + value.dropFirst(), at: range.upperBound)
      return
    }
    var end = written + 1
    while end < range.upperBound, Self.continues(lines[end].text) { end += 1 }
    while end > written + 1, Self.isSilent(lines[end - 1].text) { end -= 1 }
    let removed = written + 1..<end
    // The last line of a file may have no ending, which then passes to its last line to come.
    lines[written].ending = lines[end - 1].ending
    lines.removeSubrange(removed)
    range = range.lowerBound..<range.upperBound - removed.count
    lines[written].text = Self.first(stated.written, value[0]) + stated.comment
    insert(Array(value.dropFirst()), at: written + 1)
  }

  private mutating func insert(_ texts: [String], at place: Int) {
    guard !texts.isEmpty else { return }
    var new = texts.map { Line(text: $0, ending: lineBreak) }
    if lines[place - 1].ending.isEmpty {
      lines[place - 1].ending = lineBreak
      new[new.count - 1].ending = ""
    }
    lines.insert(contentsOf: new, at: place)
    range = range.lowerBound..<range.upperBound + new.count
  }

  /// `text` as a YAML scalar: quoted where it would read otherwise.
  static func scalar(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.@ ".unicodeScalars.contains(scalar)
    }
    let isPlain =
      plain && text.first?.isLetter == true && !text.hasSuffix(" ") && !text.contains("  ")
    return isPlain
      ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// The first line of a field.
  private static func first(_ key: String, _ value: String) -> String {
    value.isEmpty ? "\(key):" : "\(key): \(value)"
  }

  /// Cut at line feeds by bytes: to Swift, a carriage return and a line feed are one character.
  private static func lines(of text: String) -> [Line] {
    let pieces = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return pieces.enumerated().map { number, piece in
      let isLast = number == pieces.count - 1
      guard !isLast, piece.last == 0x0D else {
        return Line(text: String(Substring(piece)), ending: isLast ? "" : "\n")
      }
      return Line(text: String(Substring(piece.dropLast())), ending: "\r\n")
    }
  }

  private static func isBoundary(_ line: String) -> Bool {
    line == "---" || line == "..." || line.hasPrefix("--- ") || line.hasPrefix("---\t")
  }

  private static func isSilent(_ line: String) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return true }
    return first == "#" && line.first == "#"
  }

  /// Whether a line belongs to the field above it.
  private static func continues(_ line: String) -> Bool {
    line.isEmpty || line.first?.isWhitespace == true || line.hasPrefix("- ") || line == "-"
      || line.hasPrefix("#")
  }
}
