/// A file that was read: where it is and what stood in it, kept to draw excerpts from.
package struct SourceFile: Sendable {
  /// The path from the site folder, with `/`: `Content/patents/p1.md`.
  package let path: String
  /// The bytes as read; empty for a file that was refused for its size.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of line `number` (from 1) without its line break, with damaged UTF-8 made visible.
  package func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    var start = bytes.startIndex
    var current = 1
    while current < number {
      guard let lineBreak = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = lineBreak + 1
      current += 1
    }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
