import Diagnostics

/// The line of a source file around a fault, in three pieces: before it, at fault, behind it.
package struct SourceExcerpt: Hashable, Sendable {
  package let before: String
  package let fault: String
  package let behind: String
  /// Whether a part of the line was left out.
  package let isCut: Bool

  /// What is shown of the line.
  package var text: String { before + fault + behind }

  /// How many characters are kept on either side of the fault, and of the fault itself.
  private static let most = 100
  /// Lines longer than this many bytes are not shown.
  private static let longestLine = 20_000

  /// The excerpts of `findings`, parallel to them; nil where there is no such line.
  ///
  /// Findings sorted by place are read in one pass over each file.
  static func excerpts(of findings: [Finding], in files: [SourceFile]) -> [SourceExcerpt?] {
    // Bytes may have to be fetched from the disk: once for all findings of a file that follow each
    // other.
    var current: (file: FileID, bytes: [UInt8])?
    var cursor = Cursor()
    return findings.map { finding in
      guard let span = finding.span, files.indices.contains(Int(span.file.index)) else {
        return nil
      }
      if current?.file != span.file {
        current = (span.file, files[Int(span.file.index)].bytes)
        cursor = Cursor()
      }
      let bytes = current?.bytes ?? []
      guard cursor.move(to: Int(span.line), in: bytes) else { return nil }
      var line = bytes[cursor.start...].prefix(Self.longestLine + 1).prefix { $0 != 0x0A }
      guard line.count <= Self.longestLine, !line.isEmpty else { return nil }
      if line.last == 0x0D { line.removeLast() }
      return SourceExcerpt(String(decoding: line, as: UTF8.self), span)
    }
  }

  /// Cuts a line at a span.
  private init(_ line: String, _ span: SourceSpan) {
    // Where each character begins among the bytes, control characters as blanks.
    var bytes: [UInt8] = []
    var starts: [Int] = []
    bytes.reserveCapacity(line.utf8.count)
    starts.reserveCapacity(line.utf8.count)
    for byte in line.utf8 {
      let isInside = byte & 0xC0 == 0x80
      if !isInside { starts.append(bytes.count) }
      if isInside, byte < 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = 0x20
      } else {
        bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
      }
    }
    let count = starts.count
    starts.append(bytes.count)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[starts[range.lowerBound]..<starts[range.upperBound]], as: UTF8.self)
    }
    let start = min(max(0, Int(span.column) - 1), count)
    let end = min(start + max(1, min(Int(span.length), 2 * Self.most)), count)
    let from = max(0, start - Self.most)
    let to = min(count, end + Self.most)
    isCut = from > 0 || to < count
    before = (from > 0 ? "…" : "") + text(from..<start)
    fault = text(start..<end)
    behind = text(end..<to) + (to < count ? "…" : "")
  }

  /// Where in a file the last line asked for starts.
  private struct Cursor {
    var line = 1
    var start = 0

    /// Goes to the start of a line; false where the file is shorter.
    mutating func move(to wanted: Int, in bytes: [UInt8]) -> Bool {
      if wanted < line { self = Cursor() }
      while line < wanted {
        guard let lineBreak = bytes[start...].firstIndex(of: 0x0A) else { return false }
        start = lineBreak + 1
        line += 1
      }
      return true
    }
  }
}
