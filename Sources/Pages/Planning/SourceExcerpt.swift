import Diagnostics

/// The line of a source file around a fault, in three pieces: before it, at fault, behind it.
package struct SourceExcerpt: Hashable, Sendable {
  package let before: String
  package let fault: String
  package let behind: String
  /// Whether a part of the line was left out.
  package let isCut: Bool

  /// How many characters are kept on either side of the fault, and of the fault itself.
  private static let most = 100
  /// Lines longer than this many bytes are not shown.
  private static let longestLine = 20_000

  /// The excerpts of `findings`, parallel to them; nil where there is no such line.
  ///
  /// Findings sorted by place are read in one pass over each file.
  static func excerpts(of findings: [Finding], in files: [SourceFile]) -> [SourceExcerpt?] {
    var cursors: [FileID: Cursor] = [:]
    // Bytes may have to be fetched from the disk: once for all findings of a file that follow each
    // other.
    var current: (file: FileID, bytes: [UInt8])?
    return findings.map { finding in
      guard let span = finding.span, files.indices.contains(Int(span.file.index)) else {
        return nil
      }
      if current?.file != span.file {
        current = (span.file, files[Int(span.file.index)].bytes)
      }
      let bytes = current?.bytes ?? []
      var cursor = cursors[span.file] ?? Cursor()
      defer { cursors[span.file] = cursor }
      guard cursor.move(to: Int(span.line), in: bytes) else { return nil }
      var line = bytes[cursor.start...].prefix(Self.longestLine + 1).prefix { $0 != 0x0A }
      guard line.count <= Self.longestLine, !line.isEmpty else { return nil }
      if line.last == 0x0D { line.removeLast() }
      return SourceExcerpt(String(decoding: line, as: UTF8.self), span)
    }
  }

  /// Cuts a line at a span.
  private init(_ line: String, _ span: SourceSpan) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(0, Int(span.column) - 1), scalars.count)
    let end = min(start + max(1, min(Int(span.length), 2 * Self.most)), scalars.count)
    func text(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      for scalar in scalars[range] {
        text.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
      return String(text)
    }
    let from = max(0, start - Self.most)
    let to = min(scalars.count, end + Self.most)
    isCut = from > 0 || to < scalars.count
    before = (from > 0 ? "…" : "") + text(from..<start)
    fault = text(start..<end)
    behind = text(end..<to) + (to < scalars.count ? "…" : "")
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
