import CYAML
import Diagnostics

/// Turns libyaml's marks into places in the file, and shows the lines they stand in.
///
/// libyaml counts lines and characters from 0, and takes U+0085, U+2028 and U+2029 for line breaks,
/// which no editor does; text that holds one of those is counted again.
struct YAMLPlaces {
  /// The file.
  let file: FileID
  /// The line of the file at which the text starts, from 1.
  let firstLine: Int
  private let text: UnsafeBufferPointer<UInt8>
  /// Where each of libyaml's lines starts for an editor; empty where both agree.
  private let recounted: [(line: Int, column: Int)]
  private var starts: [Int] = []

  init(_ text: UnsafeBufferPointer<UInt8>, file: FileID, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    recounted = Self.recount(text)
  }

  /// The place of `mark`.
  func place(_ mark: yaml_mark_t) -> (line: Int, column: Int) {
    let (line, column) = (Int(mark.line), Int(mark.column))
    guard line < recounted.count else { return (line + firstLine, column + 1) }
    let start = recounted[line]
    return (start.line + firstLine, start.column + column + 1)
  }

  /// The span of `length` characters at `mark`.
  func span(at mark: yaml_mark_t, length: Int = 1) -> SourceSpan {
    let (line, column) = place(mark)
    return SourceSpan(file: file, line: line, column: column, length: length)
  }

  /// The span from `start` to `end`, or to the end of its first line.
  mutating func span(from start: yaml_mark_t, to end: yaml_mark_t) -> SourceSpan {
    if start.line == end.line {
      return span(at: start, length: max(1, Int(end.column) - Int(start.column)))
    }
    let (line, column) = place(start)
    let rest = self.line(line).unicodeScalars.count - column + 1
    return SourceSpan(file: file, line: line, column: column, length: max(1, rest))
  }

  /// The span at `mark`, or where the text ends if nothing but blanks follows.
  ///
  /// libyaml puts faults of the end on a line of its own behind it, where no editor can go.
  mutating func spanWithin(at mark: yaml_mark_t) -> SourceSpan {
    var span = span(at: mark)
    var line = Int(span.line)
    guard isBlank(line) else { return span }
    let last = firstLine + starts.count - 1
    var below = line
    while below < last {
      below += 1
      guard isBlank(below) else { return span }
    }
    line = min(line, last)
    while line > firstLine, isBlank(line) { line -= 1 }
    span.line = Int32(clamping: line)
    span.column = Int32(clamping: self.line(line).unicodeScalars.count + 1)
    return span
  }

  private mutating func isBlank(_ line: Int) -> Bool {
    self.line(line).utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The text of a line of the file, without its break; empty outside the text.
  mutating func line(_ number: Int) -> String {
    if starts.isEmpty {
      starts = [0]
      for (place, byte) in text.enumerated() where byte == 0x0A { starts.append(place + 1) }
    }
    let index = number - firstLine
    guard starts.indices.contains(index) else { return "" }
    var end = index + 1 < starts.count ? starts[index + 1] - 1 : text.count
    if end > starts[index], text[end - 1] == 0x0D { end -= 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: text[starts[index]..<end]), as: UTF8.self)
  }

  /// How far the first line with text below `number` is indented.
  mutating func indentation(below number: Int) -> Int {
    var next = number + 1
    while next - firstLine < starts.count || starts.isEmpty {
      let line = line(next)
      let blanks = line.utf8.prefix { $0 == 0x20 }.count
      if blanks < line.utf8.count { return blanks }
      next += 1
    }
    return 0
  }

  private static func recount(_ text: UnsafeBufferPointer<UInt8>) -> [(line: Int, column: Int)] {
    guard holdsBreak(text, after: 0xC2) || holdsBreak(text, after: 0xE2) else { return [] }
    var place = 0
    var lines = [(line: 0, column: 0)]
    var (line, column) = (0, 0)
    while place < text.count {
      let length = breakLength(text, place)
      if text[place] == 0x0A {
        (line, column) = (line + 1, 0)
        lines.append((line, column))
      } else if length > 0 {
        column += 1
        lines.append((line, column))
      } else if text[place] & 0xC0 != 0x80 {
        column += 1
      }
      place += max(1, length)
    }
    return lines
  }

  /// Whether a line break that only libyaml knows starts with `byte` anywhere.
  private static func holdsBreak(_ text: UnsafeBufferPointer<UInt8>, after byte: UInt8) -> Bool {
    var start = 0
    while let place = ByteSearch.first(byte, in: text, from: start) {
      if breakLength(text, place) > 0 { return true }
      start = place + 1
    }
    return false
  }

  /// The bytes of a line break that only libyaml knows, at `place`; 0 where there is none.
  private static func breakLength(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    if text[place] == 0xC2, place + 1 < text.count, text[place + 1] == 0x85 { return 2 }
    guard text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else { return 0 }
    return text[place + 2] == 0xA8 || text[place + 2] == 0xA9 ? 3 : 0
  }
}
