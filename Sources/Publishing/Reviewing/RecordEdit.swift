import Diagnostics

/// Changes single fields of a record in its file and leaves every other character as it is.
///
/// A record is edited as people write it: `key: value` at the left edge of a YAML document or of a
/// front matter. Records written otherwise (a table, `{…}` on one line) are refused.
struct RecordEdit {
  private var lines: [String]
  /// The lines of the record's own fields.
  private var range: Range<Int>
  private let lineBreak: String

  /// - Parameters:
  ///   - text: the file.
  ///   - path: its path, which tells the format.
  ///   - line: the line on which the record starts, from 1.
  /// - Throws: `ChartReview.Refusal` where the record is not written in lines of `key: value`.
  init(_ text: String, path: String, line: Int) throws {
    lineBreak = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(separator: lineBreak, omittingEmptySubsequences: false).map(String.init)
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
    while end < lines.count, !Self.isBoundary(lines[end]) || end == start { end += 1 }
    var first = start
    if Self.isBoundary(lines[first]) { first += 1 }
    // Blank lines and comments at the end belong to whatever follows.
    while end > first, Self.isSilent(lines[end - 1]) { end -= 1 }
    range = first..<max(first, end)
    let opening = range.lazy.map { [lines] in lines[$0] }.first { !Self.isSilent($0) }
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
  var text: String { lines.joined(separator: lineBreak) }

  /// Sets a field: `value[0]` stands behind the colon, the rest on lines of their own.
  mutating func set(_ key: String, alias: String, to value: [String]) {
    let written = range.first { line in
      [key, alias].contains { lines[line].hasPrefix("\($0):") || lines[line].hasPrefix("\($0)：") }
    }
    let name = written.map { String(lines[$0].prefix { $0 != ":" && $0 != "：" }) } ?? key
    let first = value[0].isEmpty ? "\(name):" : "\(name): \(value[0])"
    let block = [first] + value.dropFirst()
    guard let written else {
      lines.insert(contentsOf: block, at: range.upperBound)
      range = range.lowerBound..<range.upperBound + block.count
      return
    }
    var end = written + 1
    while end < range.upperBound, Self.continues(lines[end]) { end += 1 }
    while end > written + 1, Self.isSilent(lines[end - 1]) { end -= 1 }
    lines.replaceSubrange(written..<end, with: block)
    range = range.lowerBound..<range.upperBound - (end - written) + block.count
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
