/// A Markdown body after parsing: safe HTML with holes, its outline, its links and its faults.
///
/// The HTML is one buffer of bytes, cut into `segments` where something is known only later: where
/// a link leads. Nothing here refers to the source or to the parser any more, so the value may be
/// kept, sent to another thread and written out for several audiences.
package struct MarkupDocument: Sendable {
  /// The HTML of the whole body, without what stands in the holes.
  package let html: [UInt8]
  /// The body in order: stretches of `html` and the holes between them.
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
  /// The plain text that `Section.text` points into: UTF-8, a line a block.
  package let plainText: [UInt8]

  /// A body that says nothing.
  package static let empty = MarkupDocument(
    html: [],
    segments: [],
    links: [],
    files: [],
    headings: [],
    sections: [Section(heading: nil, segments: 0..<0, content: 0..<0, text: 0..<0)],
    faults: [],
    plainText: []
  )

  /// Whether the body renders to nothing.
  package var isEmpty: Bool { segments.isEmpty }

  /// The plain text of a section's own content: without its heading, a line a block.
  ///
  /// Cells of a table are divided by tabs, links show their text, raw HTML is left out.
  package func text(of section: Section) -> String {
    String(decoding: plainText[section.text], as: UTF8.self)
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
      case .html(let start, let end): output.append(contentsOf: html[Int(start)..<Int(end)])
      case .wikiLink(let index): wikiLink(links[Int(index)], &output)
      case .file(let index): fileLink(files[Int(index)], &output)
      }
    }
  }
}
