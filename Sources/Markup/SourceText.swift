/// A body as cmark gets it: clean, with stand-ins, and with what is needed to find places in it.
struct SourceText {
  /// The bytes handed to cmark, as long as the clean body.
  private(set) var bytes: [UInt8]
  /// The offset of each line's first byte.
  let lineStarts: [Int]
  /// Where `[[…]]` stand in the source, whether they turn out to be links or not.
  private(set) var wikiSpans: [Range<Int>] = []
  /// The place whose column was last counted.
  private var counted = (offset: 0, column: 1)
  /// How many of `wikiSpans` lie before the place reached in the tree.
  private var wikiSpansPassed = 0

  /// How many spans ahead a link is sought, so that brackets without a span stay cheap.
  private static let lookahead = 1024

  /// Disguises a clean body; see `StandIn`.
  init(clean: [UInt8]) {
    bytes = clean
    var starts = [0]
    for (index, byte) in clean.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
    var spans: [Range<Int>] = []
    bytes.withUnsafeMutableBufferPointer { bytes in
      var disguise = Disguise(bytes)
      disguise.apply()
      spans = disguise.wikiSpans
    }
    wikiSpans = spans
  }

  /// The bytes of a line, counted from 1, without its line break.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return 0..<0 }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return start..<max(start, end)
  }

  /// The line of an offset, from 1.
  func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// How many characters stand in a stretch of bytes.
  func characters(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The column, from 1 in characters, of an offset.
  ///
  /// Asked in the order of the source, it counts each character of a line once.
  mutating func column(of offset: Int) -> Int {
    let start = lineStarts[lineNumber(of: offset) - 1]
    let end = max(start, min(offset, bytes.count))
    let isBehind = counted.offset >= start && counted.offset <= end
    let from = isBehind ? counted : (offset: start, column: 1)
    counted = (end, from.column + characters(in: from.offset..<end))
    return counted.column
  }

  /// The offset of cmark's line and byte column, both from 1, held inside that line.
  func offset(line number: Int, column: Int) -> Int {
    let line = line(number)
    return min(max(line.lowerBound, line.lowerBound + column - 1), line.upperBound)
  }

  /// The place in the source of a `[[…]]` whose inner bytes the tree shows, or nil where the source
  /// has none left that reads so; such brackets were written as entities and are text.
  ///
  /// cmark's own columns are off behind entities, escapes, `\|` in tables and link definitions, so
  /// its line chooses among the spans that read alike and its column only breaks a tie.
  mutating func takeWikiSpan(
    _ inner: UnsafeBufferPointer<UInt8>,
    line number: Int,
    near expected: Int
  ) -> Range<Int>? {
    let line = self.line(number)
    var fallback: Int?
    var fallbackIsOnLine = false
    let last = min(wikiSpans.count, wikiSpansPassed + Self.lookahead)
    for index in wikiSpansPassed..<last {
      let span = wikiSpans[index]
      if span.lowerBound > line.upperBound, fallback != nil { break }
      guard reads(span, as: inner) else { continue }
      let isOnLine = line.contains(span.lowerBound)
      if fallback == nil || isOnLine && !fallbackIsOnLine {
        fallback = index
        fallbackIsOnLine = isOnLine
      }
      if isOnLine, span.lowerBound >= expected {
        fallback = index
        break
      }
    }
    guard let fallback else { return nil }
    wikiSpansPassed = fallback + 1
    return wikiSpans[fallback]
  }

  private func reads(_ span: Range<Int>, as inner: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = span.lowerBound + 2
    let end = span.upperBound - 2
    var index = 0
    while index < inner.count {
      // Escapes and entities inside a link are resolved in the tree: compare up to there.
      if place < end, bytes[place] == UInt8(ascii: "\\") || bytes[place] == UInt8(ascii: "&") {
        return true
      }
      guard place < end, bytes[place] == inner[index] else { return false }
      place += 1
      index += 1
    }
    return place == end
  }
}
