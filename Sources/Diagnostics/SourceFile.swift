/// A file that was read: where it is, and what stood in it, to draw excerpts from.
package struct SourceFile: Sendable {
  /// The path from the site folder, with `/`: `Content/patents/p1.md`.
  package let path: String
  private let load: @Sendable (String) -> [UInt8]

  /// A file whose bytes are at hand.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    load = { _ in bytes }
  }

  /// A file whose bytes are fetched each time that somebody asks for them.
  ///
  /// - Parameters:
  ///   - path: The path from the site folder.
  ///   - load: Gives the bytes at a path; one closure may serve all files of a run.
  package init(path: String, load: @escaping @Sendable (String) -> [UInt8]) {
    self.path = path
    self.load = load
  }

  /// The bytes as read; empty for a file that was refused for its size or has changed since.
  ///
  /// They may have to be fetched: ask once for all that is wanted of a file.
  package var bytes: [UInt8] { load(path) }

  /// The text of line `number` (from 1) without its line break, with damaged UTF-8 made visible.
  package func line(_ number: Int) -> String? {
    Self.line(number, of: bytes)
  }

  /// The text of line `number` (from 1) of `bytes`, without its line break.
  static func line(_ number: Int, of bytes: [UInt8]) -> String? {
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
