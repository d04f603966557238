/// Many strings looked for at once in bytes of any kind.
///
/// Every string is in one of a few groups by its length. Of each string a core is chosen, as long as
/// the shortest of its group may be, and from the core as many overlapping pieces as a step through
/// a text has bytes, so that one of them begins wherever a step lands. A text is gone through in steps;
/// at each, one bit says whether the piece there belongs to any string at all, which it nearly never
/// does. So the time grows with the text, hardly with the number of strings. Capitals of ASCII are
/// looked for as small letters.
struct BytePatterns: Sendable {
  /// The strings one behind the other, in small letters.
  private var bytes: [UInt8] = []
  /// Where each begins; one more for the end.
  private var starts: [Int] = [0]
  private var groups: [PatternGroup] = []

  /// The fewest bytes of a string: shorter ones are never found.
  static let shortest = PatternGroup.shapes[0].length

  init(_ strings: [[UInt8]]) {
    for string in strings {
      bytes += string.map(Self.small)
      starts.append(bytes.count)
    }
    for (place, shape) in PatternGroup.shapes.enumerated() {
      let next = PatternGroup.shapes.dropFirst(place + 1).first?.length ?? .max
      let members = strings.indices.filter { (shape.length..<next).contains(strings[$0].count) }
      guard !members.isEmpty else { continue }
      var group = PatternGroup(shape, count: members.count)
      for member in members { group.add(member, bytes[starts[member]..<starts[member + 1]]) }
      group.seal()
      groups.append(group)
    }
  }

  /// How many strings there are.
  var count: Int { starts.count - 1 }

  /// Shows each place of a text where a string stands, in no order: the string and the place.
  ///
  /// Strings that nobody has to know of any more, as `isKnown` says, may be left out.
  func find(
    in text: UnsafeBufferPointer<UInt8>,
    isKnown: (_ string: Int) -> Bool = { _ in false },
    _ found: (_ string: Int, _ range: Range<Int>) -> Void
  ) {
    guard !text.isEmpty else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for group in groups {
        group.candidates(in: text) { string, start in
          let own = starts[string]..<starts[string + 1]
          guard start >= 0, start + own.count <= text.count, !isKnown(string) else { return }
          for offset in 0..<own.count
          where Self.small(text[start + offset]) != bytes[own.lowerBound + offset] {
            return
          }
          found(string, start..<start + own.count)
        }
      }
    }
  }

  /// The same for bytes in a span.
  func find(in text: Span<UInt8>, _ found: (Int, Range<Int>) -> Void) {
    text.withUnsafeBufferPointer { find(in: $0, found) }
  }

  /// The small letter of a capital of ASCII; any other byte as it is.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether what stands at `range` is a word of its own: no letter or digit of ASCII, `-` or `_`
  /// goes on from one at its ends.
  ///
  /// What is written as an escape, such as the `20` of `%20` or the `n` of `\n`, is no letter.
  static func isWhole(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if end < text.count, isOfWord(text[end - 1]), isOfWord(text[end]) { return false }
    guard start > 0, isOfWord(text[start]), isOfWord(text[start - 1]) else { return true }
    if start >= 3, text[start - 3] == UInt8(ascii: "%") { return true }
    return start >= 2 && text[start - 2] == UInt8(ascii: "\\")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
