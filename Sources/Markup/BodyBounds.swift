/// Refuses, before cmark sees it, a body that would keep cmark busy too long.
///
/// This release of cmark walks all open blocks for each line, all of a paragraph for each row of
/// dashes, and all open brackets for each link; its tables cost the square of their columns. Each of
/// these is counted here in one pass over the lines, from above: what passes is read in well under
/// a second.
struct BodyBounds {
  private let limits: MarkupLimits
  private var depth = 0
  private var chunk = Chunk()
  private var definitions = 0
  private var closingBrackets = 0

  /// Lines without a blank one between them: no paragraph and no table is longer.
  private struct Chunk {
    var length = 0
    var lines = 0
    var dashRows = 0
    var widest = 0
    var widestLine = 0
    var declarations = 0
    var imageOpeners = 0
    var linkMiddles = 0
    var holdsDefinition = false
  }

  private init(limits: MarkupLimits) {
    self.limits = limits
  }

  /// The first bound that `bytes` breaks, with the line (from 0) where it does.
  static func check(
    _ bytes: [UInt8],
    limits: MarkupLimits
  ) -> (kind: MarkupFault.Kind, line: Int)? {
    var bounds = BodyBounds(limits: limits)
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var line = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if let kind = bounds.take(bytes, start..<end, line) { return bounds.placed(kind, line) }
        start = end + 1
        line += 1
      }
      if let kind = bounds.close() { return bounds.placed(kind, max(0, line - 1)) }
      let expansion = bounds.definitions.multipliedReportingOverflow(by: bounds.closingBrackets)
      return expansion.overflow || expansion.partialValue > limits.steps ? (.tooComplex, 0) : nil
    }
  }

  /// A table's fault stands at its widest row, any other at the line that broke the bound.
  private func placed(_ kind: MarkupFault.Kind, _ line: Int) -> (MarkupFault.Kind, Int) {
    if case .tableTooWide = kind { return (kind, chunk.widestLine) }
    return (kind, line)
  }

  /// Counts one line; the bound it breaks, if any.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ line: Range<Int>,
    _ number: Int
  ) -> MarkupFault.Kind? {
    let prefix = Prefix(bytes, line)
    if prefix.markers > 0 {
      // An item that goes on needs two columns of indentation; a marker quotes or opens one block.
      depth = min(depth, prefix.blanks / 2) + prefix.markers
      if depth > limits.nesting {
        return .nestingTooDeep(limit: limits.nesting)
      }
    }
    if prefix.end == line.upperBound, !prefix.opensItem {
      return close()
    }
    chunk.lines += 1
    chunk.length += line.count + 1
    count(bytes, prefix.end..<line.upperBound, number)
    return nil
  }

  /// Counts what is dear in the text of a line.
  private mutating func count(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ text: Range<Int>,
    _ number: Int
  ) {
    var bars = 0
    var onlyDashes = true
    var index = text.lowerBound
    let end = text.upperBound
    while index < end {
      let byte = bytes[index]
      let next = index + 1 < end ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      default:
        onlyDashes = false
        switch (byte, next) {
        case (UInt8(ascii: "\\"), _): index += 1
        case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")):
          chunk.declarations += 1
        case (UInt8(ascii: "!"), UInt8(ascii: "[")): chunk.imageOpeners += 1
        case (UInt8(ascii: "]"), _):
          closingBrackets += 1
          if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") { chunk.linkMiddles += 1 }
          if next == UInt8(ascii: ":"), bytes[text.lowerBound] == UInt8(ascii: "[") {
            chunk.holdsDefinition = true
          }
        default: break
        }
      }
      index += 1
    }
    if onlyDashes { chunk.dashRows += 1 }
    guard bars > 0 else { return }
    var last = end - 1
    while last > text.lowerBound, bytes[last] == 0x20 || bytes[last] == 0x0D || bytes[last] == 0x09
    {
      last -= 1
    }
    let outer =
      (bytes[text.lowerBound] == UInt8(ascii: "|") ? 1 : 0)
      + (last > text.lowerBound && bytes[last] == UInt8(ascii: "|") ? 1 : 0)
    if bars + 1 - outer > chunk.widest {
      chunk.widest = bars + 1 - outer
      chunk.widestLine = number
    }
  }

  /// Ends a chunk; the bound it breaks, if any.
  private mutating func close() -> MarkupFault.Kind? {
    let done = chunk
    chunk = Chunk()
    chunk.widestLine = done.widestLine
    if done.holdsDefinition { definitions = max(definitions, done.length) }
    if done.dashRows > 0, done.widest > limits.tableColumns {
      return .tableTooWide(limit: limits.tableColumns)
    }
    if done.dashRows > 0, done.widest * done.lines > limits.tableCells { return .tooComplex }
    // The weights are measured: reading a paragraph again as a table's head allocates each cell.
    let steps =
      done.length * (16 * max(0, done.dashRows - 1) + done.declarations)
      + 4 * done.imageOpeners * done.linkMiddles
    return steps > limits.steps ? .tooComplex : nil
  }

  /// The marks of lists and block quotes that a line begins with.
  private struct Prefix {
    /// How many there are; none where the line is a thematic break.
    var markers = 0
    /// The columns of blanks before the last of them.
    var blanks = 0
    /// Whether one of them opens a list item.
    var opensItem = false
    /// Where the text begins.
    var end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
      end = line.lowerBound
      var columns = 0
      var first: UInt8?
      var isUniform = true
      while end < line.upperBound {
        let byte = bytes[end]
        var next = end + 1
        switch byte {
        case 0x20, 0x0D: columns += 1
        case 0x09: columns += 4
        case UInt8(ascii: ">"):
          markers += 1
          blanks = columns
          isUniform = false
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), 0x30...0x39:
          if byte >= 0x30 {
            while next < line.upperBound, next - end < 10, (0x30...0x39).contains(bytes[next]) {
              next += 1
            }
            guard next < line.upperBound,
              bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
            else { return }
            next += 1
            isUniform = false
          }
          guard next >= line.upperBound || [0x20, 0x09, 0x0D].contains(bytes[next]) else { return }
          if first == nil { first = byte }
          if first != byte { isUniform = false }
          markers += 1
          blanks = columns
          opensItem = true
        default: return
        }
        end = next
      }
      // `- - - -` is a line across the page, not four lists.
      if isUniform, markers >= 3, first != UInt8(ascii: "+") { markers = 0 }
    }
  }
}
