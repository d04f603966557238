/// A Markdown body after parsing: safe HTML with holes, its outline, its links and its faults.
///
/// The HTML is a stretch of bytes, cut into `segments` where something is known only later: where
/// a link leads. Nothing here refers to the source or to the parser any more, so the value may be
/// kept, sent to another thread and written out for several audiences.
package struct MarkupDocument: Sendable {
  /// Holds the HTML and the plain text; many documents may share one list of bytes.
  private let bytes: [UInt8]
  private let htmlRange: Range<Int>
  private let textRange: Range<Int>
  /// The body in order: stretches of the HTML and the holes between them.
  package let segments: [Segment]
  /// The `[[target]]` links, in order of appearance.
  package let links: [WikiLink]
  /// The links and images that lead to files of the site, in order of appearance.
  package let files: [FileLink]
  /// The headings, in order.
  package let headings: [Heading]
  /// The body cut at each heading that stands at its top level; the first is the lead.
  package let sections: [Section]
  /// What was not rendered, and why, in order of appearance.
  package let faults: [MarkupFault]

  /// A document whose HTML and plain text stand somewhere in `bytes`.
  ///
  /// - Precondition: Both ranges lie in `bytes`, and the segments and sections in them.
  package init(
    bytes: [UInt8],
    html: Range<Int>,
    plainText: Range<Int>,
    segments: [Segment],
    links: [WikiLink],
    files: [FileLink],
    headings: [Heading],
    sections: [Section],
    faults: [MarkupFault]
  ) {
    self.bytes = bytes
    htmlRange = html
    textRange = plainText
    self.segments = segments
    self.links = links
    self.files = files
    self.headings = headings
    self.sections = sections
    self.faults = faults
  }

  /// A body that says nothing.
  package static let empty = MarkupDocument(
    bytes: [],
    html: 0..<0,
    plainText: 0..<0,
    segments: [],
    links: [],
    files: [],
    headings: [],
    sections: [Section(heading: nil, segments: 0..<0, content: 0..<0, text: 0..<0)],
    faults: []
  )

  /// Whether the body renders to nothing.
  package var isEmpty: Bool { segments.isEmpty }

  /// The HTML of the whole body, without what stands in the holes.
  package var html: ArraySlice<UInt8> { bytes[htmlRange] }

  /// The plain text that `Section.text` points into: UTF-8, a line a block.
  package var plainText: ArraySlice<UInt8> { bytes[textRange] }

  /// The bytes of a segment `.html(start, end)`.
  package func html(from start: Int32, to end: Int32) -> ArraySlice<UInt8> {
    bytes[htmlRange.lowerBound + Int(start)..<htmlRange.lowerBound + Int(end)]
  }

  /// The plain text of a section's own content: without its heading, a line a block.
  ///
  /// Cells of a table are divided by tabs, links show their text, raw HTML is left out.
  package func text(of section: Section) -> String {
    let start = textRange.lowerBound
    let range = start + section.text.lowerBound..<start + section.text.upperBound
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Appends the HTML of some segments, asking the caller to fill the holes.
  ///
  /// - Parameters:
  ///   - range: Which segments: those of a section, of a heading, or `segments.indices`.
  ///   - output: Where the bytes go.
  ///   - wikiLink: Writes a whole element, or escaped text where the target is withheld.
  ///   - fileLink: Writes the value of an `href` or `src` attribute, escaped.
  package func write(
    _ range: Range<Int>,
    into output: inout [UInt8],
    wikiLink: (WikiLink, inout [UInt8]) -> Void,
    fileLink: (FileLink, inout [UInt8]) -> Void
  ) {
    for segment in segments[range] {
      switch segment {
      case .html(let start, let end): output.append(contentsOf: html(from: start, to: end))
      case .wikiLink(let index): wikiLink(links[Int(index)], &output)
      case .file(let index): fileLink(files[Int(index)], &output)
      }
    }
  }
}

extension MarkupDocument: Equatable {
  /// Whether two documents say and render the same, wherever their bytes are kept.
  package static func == (lhs: MarkupDocument, rhs: MarkupDocument) -> Bool {
    lhs.html == rhs.html && lhs.plainText == rhs.plainText && lhs.segments == rhs.segments
      && lhs.links == rhs.links && lhs.files == rhs.files && lhs.headings == rhs.headings
      && lhs.sections == rhs.sections && lhs.faults == rhs.faults
  }
}
