import Diagnostics

/// Where in a text a string first stands, as a person counts.
struct LinePosition {
  let line: Int
  let column: Int

  /// The first place of any of the patterns in a line from `first` on; nil where there is none.
  init?(of patterns: BytePatterns, in bytes: [UInt8], from first: Int = 1) {
    var offset: Int?
    var start = 0
    for _ in 1..<max(1, first) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    patterns.find(in: bytes.span) { _, range in
      if range.lowerBound >= start, range.lowerBound < offset ?? .max { offset = range.lowerBound }
    }
    guard let offset else { return nil }
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    line = 1 + before.count { $0 == 0x0A }
    // A character has one byte that does not go on with another.
    column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
  }

  /// The stretch of a string that stands here.
  func span(in file: FileID, _ text: String) -> SourceSpan {
    SourceSpan(file: file, line: line, column: column, length: text.unicodeScalars.count)
  }
}
