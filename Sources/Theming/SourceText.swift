import Diagnostics
import Templates

/// A style sheet or script of a theme, in which places are found again as lines and columns.
struct SourceText {
  let bytes: [UInt8]
  /// The path that findings show.
  let path: String

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The byte at `position`; nil behind the end.
  subscript(position: Int) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Whether `words`, in lower-case letters, stand at `position` in whichever case.
  func has(_ words: StaticString, at position: Int) -> Bool {
    let length = words.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    return words.withUTF8Buffer { wanted in
      (0..<length).allSatisfy { offset in
        let byte = bytes[position + offset]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted[offset]
      }
    }
  }

  /// The text of a stretch.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A fault of the stretch, as far as it goes on its first line.
  func fault(_ range: Range<Int>, _ message: Phrase, help: Phrase) -> TemplateFault {
    let before = bytes[..<range.lowerBound]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    return TemplateFault(
      .themeSource,
      in: path,
      line: before.count { $0 == 0x0A } + 1,
      column: text(start..<range.lowerBound).count + 1,
      length: max(1, text(range.lowerBound..<end).count),
      message,
      help: help
    )
  }

  /// Whether an address leads to another host: it has a scheme, or begins with two slashes.
  static func leadsOut(_ address: String) -> Bool {
    let lowered = address.lowercased()
    if lowered.hasPrefix("//") { return true }
    guard let colon = lowered.firstIndex(of: ":"), !lowered.hasPrefix("data:") else { return false }
    let scheme = lowered[..<colon].utf8
    guard let first = scheme.first, (0x61...0x7A).contains(first) else { return false }
    return scheme.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }
}
