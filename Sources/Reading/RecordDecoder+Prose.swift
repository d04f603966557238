import Diagnostics
import Markup
import Records

/// Markdown in bodies and fields.
extension RecordDecoder {
  /// The body of a Markdown file; nil where it says nothing.
  mutating func body(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> Int? {
    let isBlank = bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    guard !isBlank else { return nil }
    return add(
      options.parser(document: documents.count).parse(bytes, firstLine: firstLine),
      place: { ($0, $1) }
    )
  }

  /// A field of Markdown; where nothing in it can be markup, it is not parsed.
  mutating func prose(_ written: String, node: Node, style: Node.Style) -> Prose {
    let text = Self.withoutLastBreak(written, style)
    guard Self.mayHoldMarkup(text) else { return Prose(source: text) }
    let document = document(text, at: node.span, style: style)
    return Prose(source: text, document: document)
  }

  /// Parses the text of a field; the index of the document.
  mutating func document(_ text: String, at span: SourceSpan, style: Node.Style) -> Int {
    let bytes = Array(text.utf8)[...]
    let (line, column) = (Int(span.line), Int(span.column))
    let firstLine: Int
    let place: (Int, Int) -> (Int, Int)
    switch style {
    case .literal(let indentation):
      firstLine = line + 1
      place = { ($0, $1 + indentation) }
    case .plain, .quoted:
      firstLine = line
      let quotes = if case .quoted = style { 1 } else { 0 }
      // With escapes inside, the columns of the text are not those of the file.
      let isExact = text.unicodeScalars.count + 2 * quotes == Int(span.length)
      place = { isExact && $0 == line ? ($0, $1 + column - 1 + quotes) : (line, column) }
    case .folded:
      firstLine = line
      place = { _, _ in (line, column) }
    }
    return add(
      options.parser(document: documents.count).parse(bytes, firstLine: firstLine),
      place: place
    )
  }

  /// Keeps a document with its links and faults, at places corrected by `place`.
  private mutating func add(
    _ document: MarkupDocument,
    place: (Int, Int) -> (line: Int, column: Int)
  ) -> Int {
    let index = documents.count
    for (number, link) in document.links.enumerated() {
      let (line, column) = place(Int(link.line), Int(link.column))
      let span = SourceSpan(file: file, line: line, column: column, length: Int(link.length))
      mentions.append(
        Mention(
          reference: Reference(parsing: link.target, span: span),
          document: index,
          link: number
        )
      )
    }
    for fault in document.faults {
      var finding = fault.finding(in: file, record: record)
      let (line, column) = place(Int(fault.line), Int(fault.column))
      finding.span?.line = Int32(clamping: line)
      finding.span?.column = Int32(clamping: column)
      finding.field = field()
      findings.append(finding)
    }
    documents.append(document)
    return index
  }

  /// Whether `text` holds a character that could mean something in Markdown.
  static func mayHoldMarkup(_ text: String) -> Bool {
    var isStart = true
    var digits = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x2A, 0x5F, 0x60, 0x5B, 0x3C, 0x26, 0x5C, 0x7E, 0x7C, 0x40, 0x0A, 0x0D, 0x09: return true
      case 0x2F where previous == 0x3A: return true
      case 0x2E where previous == 0x77 || previous == 0x57: return true
      case 0x23, 0x3E, 0x2D, 0x2B, 0x3D, 0x20: if isStart { return true }
      case 0x2E, 0x29: if digits { return true }
      default: break
      }
      digits = (isStart || digits) && (0x30...0x39).contains(byte)
      isStart = false
      previous = byte
    }
    return false
  }
}
