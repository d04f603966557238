/// Reads Markdown bodies: CommonMark with tables, deletions, task lists, bare addresses, `[[…]]`.
///
/// A parser holds only its options; one value may be used on several threads at the same time.
package struct MarkupParser: Sendable {
  /// How bodies are rendered.
  package let options: MarkupOptions

  package init(_ options: MarkupOptions = MarkupOptions()) {
    self.options = options
  }

  /// Parses one body.
  ///
  /// Nothing in the body can make this fail or hang: what is not allowed is text and a fault, and a
  /// body beyond the limits is refused as a whole, with one fault and nothing rendered (R140). The
  /// caller bounds its length.
  ///
  /// - Parameters:
  ///   - body: UTF-8; damaged places and control characters become U+FFFD.
  ///   - firstLine: The line in the file where the body starts, from 1.
  /// - Returns: The rendered body with its outline, links and faults.
  package func parse(_ body: ArraySlice<UInt8>, firstLine: Int = 1) -> MarkupDocument {
    guard body.contains(where: { $0 > 0x20 }) else { return .empty }
    let clean = CleanText.bytes(body)
    if let excess = BodyBounds.check(clean, limits: options.limits) {
      return refused(excess.kind, line: firstLine + excess.line)
    }
    let source = SourceText(clean: clean)
    guard let tree = ParsedTree(source.bytes) else { return .empty }
    var renderer = Renderer(source: source, firstLine: firstLine, options: options)
    renderer.render(tree)
    let (html, text) = (renderer.output.html, renderer.output.text)
    // One list of exactly the size for both: what was reserved while rendering is given back.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.count + text.count)
    bytes += html
    bytes += text
    return MarkupDocument(
      bytes: bytes,
      html: 0..<html.count,
      plainText: html.count..<bytes.count,
      segments: renderer.output.segments,
      links: renderer.links,
      files: renderer.files,
      headings: renderer.headings,
      sections: renderer.sections,
      faults: renderer.faults
    )
  }

  /// Parses a body given as text; see `parse(_:firstLine:)`.
  package func parse(_ body: String, firstLine: Int = 1) -> MarkupDocument {
    parse(Array(body.utf8)[...], firstLine: firstLine)
  }

  /// The words of a piece of Markdown: without markup, a line a block, headings among them.
  package static func plainText(of body: String) -> String {
    let document = MarkupParser().parse(body)
    var text = ""
    for section in document.sections {
      let heading = section.heading.map { document.headings[$0].text } ?? ""
      for part in [heading, document.text(of: section)] where !part.isEmpty {
        if !text.isEmpty { text += "\n" }
        text += part
      }
    }
    return text
  }

  private func refused(_ kind: MarkupFault.Kind, line: Int) -> MarkupDocument {
    let empty = MarkupDocument.empty
    return MarkupDocument(
      bytes: [],
      html: 0..<0,
      plainText: 0..<0,
      segments: [],
      links: [],
      files: [],
      headings: [],
      sections: empty.sections,
      faults: [
        MarkupFault(kind: kind, excerpt: "", line: Int32(clamping: line), column: 1, length: 1)
      ]
    )
  }
}
