/// What a body becomes while the tree is walked: HTML with its holes, and the plain text beside it.
struct RenderedBytes {
  /// The HTML so far.
  private(set) var html: [UInt8] = []
  /// The plain text so far.
  private(set) var text: [UInt8] = []
  /// The pieces up to the last cut or hole.
  private(set) var segments: [Segment] = []
  private var pieceStart = 0

  /// Makes room for a body of `count` bytes.
  init(sourceLength count: Int) {
    html.reserveCapacity(count + count / 4 + 256)
    text.reserveCapacity(count)
  }

  /// Appends markup, which is no part of the plain text.
  mutating func markup(_ string: StaticString) {
    html.append(
      contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount)
    )
  }

  /// Appends text of the program's own making to the markup, escaped.
  mutating func markup(escaping string: String) {
    HTMLEscaping.append(string, to: &html)
  }

  /// Appends an address to the markup as the value of an attribute.
  mutating func address(_ bytes: [UInt8]) {
    HTMLEscaping.appendAddress(bytes, to: &html)
  }

  /// Appends text that needs no escaping to both.
  mutating func plain(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
    html.append(contentsOf: run)
    text.append(contentsOf: run)
  }

  /// Appends text to both, escaped in the HTML.
  mutating func escaped(_ bytes: [UInt8]) {
    HTMLEscaping.append(bytes, to: &html)
    text.append(contentsOf: bytes)
  }

  /// Appends one byte of text to both, escaped in the HTML.
  mutating func escaped(_ byte: UInt8) {
    HTMLEscaping.append(byte, to: &html)
    text.append(byte)
  }

  /// Appends to the plain text alone.
  mutating func textOnly(_ bytes: some Sequence<UInt8>) { text.append(contentsOf: bytes) }

  /// Starts a new line in the HTML unless one has just started.
  mutating func freshLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }

  /// Ends a line of the plain text unless it is empty.
  mutating func endTextLine(from start: Int) {
    if text.count > start, text.last != 0x0A { text.append(0x0A) }
  }

  /// Forgets the plain text from `start` on.
  mutating func dropText(from start: Int) { text.removeSubrange(start...) }

  /// Ends the current piece, so that a range of segments may start or end here.
  mutating func cut() {
    if html.count > pieceStart {
      segments.append(.html(start: Int32(clamping: pieceStart), end: Int32(clamping: html.count)))
    }
    pieceStart = html.count
  }

  /// Leaves a hole.
  mutating func hole(_ segment: Segment) {
    cut()
    segments.append(segment)
  }

  /// Leaves the place of a piece whose bytes are known only later; give its index to `fill`.
  mutating func reserve() -> Int {
    hole(.html(start: 0, end: 0))
    return segments.count - 1
  }

  /// Puts what has been written since the last cut into the reserved place.
  mutating func fill(_ place: Int) {
    segments[place] = .html(start: Int32(clamping: pieceStart), end: Int32(clamping: html.count))
    pieceStart = html.count
  }
}
