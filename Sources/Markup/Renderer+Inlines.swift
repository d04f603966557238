internal import CMarkGFM

/// Inlines other than text: code, breaks, links, images, raw HTML.
extension Renderer {
  /// Writes markup, which an image's description cannot hold.
  mutating func inlineMarkup(_ markup: StaticString) {
    if imageDepth == 0 { output.markup(markup) }
  }

  mutating func codeSpan(_ node: OpaquePointer) {
    inlineMarkup("<code>")
    output.escaped(StandIn.restore(Self.bytes(cmark_node_get_literal(node)), isCode: true))
    inlineMarkup("</code>")
  }

  mutating func lineBreak() {
    inlineMarkup("<br>\n")
    if imageDepth > 0 { output.escaped(0x20) } else { output.textOnly(CollectionOfOne(0x20)) }
  }

  /// Writes a line end between words, nothing between two wide characters.
  ///
  /// A browser shows a line end as a blank, and Chinese sets none between its characters.
  mutating func softBreak(_ node: OpaquePointer) {
    let left = output.text.withUnsafeBufferPointer {
      WideCharacters.scalar(in: $0, before: $0.count)
    }
    if let left, let right = firstScalar(after: node), WideCharacters.join(left, right) { return }
    if imageDepth > 0 { return output.escaped(0x20) }
    output.markup("\n")
    output.textOnly(CollectionOfOne(0x20))
  }

  /// The first character shown behind a line end; nil where it is none or not yet known.
  private func firstScalar(after node: OpaquePointer) -> Unicode.Scalar? {
    var next = cmark_node_next(node)
    while let current = next {
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        let bytes = Self.bytes(cmark_node_get_literal(current))
        guard var index = bytes.firstIndex(where: { $0 != StandIn.escape }) else { return nil }
        if bytes[index...].starts(with: "[[".utf8) {
          // The shown text is behind the bar; without one it is the target's title, unknown here.
          guard
            let bar = bytes[index...].prefix(while: { $0 != UInt8(ascii: "]") })
              .firstIndex(of: StandIn.bar)
          else { return nil }
          index = bar + 1
        }
        let (scalar, length) = WideCharacters.scalar(in: bytes, at: index)
        guard length == 3, let hidden = StandIn.punctuation(bytes[index + 2]),
          (0xFDD0...0xFDEF).contains(scalar.value)
        else { return scalar }
        return String(decoding: hidden, as: UTF8.self).unicodeScalars.first
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
        next = cmark_node_first_child(current)
      default: return nil
      }
    }
    return nil
  }

  mutating func rawHTML(_ node: OpaquePointer, isBlock: Bool) {
    let shown = StandIn.restore(Self.bytes(cmark_node_get_literal(node)), isCode: true)
    let start = offset(of: node)
    let length = shown.prefix { $0 != 0x0A && $0 != 0x0D }.count { $0 & 0xC0 != 0x80 }
    report(.rawHTML, shown, at: start, length: length)
    guard isBlock else { return output.escaped(shown) }
    blockMarkup("<pre tabindex=\"0\"><code>")
    output.escaped(shown)
    output.markup("</code></pre>\n")
    output.endTextLine(from: sectionText)
  }

  mutating func enterLink(_ node: OpaquePointer) {
    let destination = StandIn.restore(Self.bytes(cmark_node_get_url(node)))
    let kind = LinkKind(destination)
    // cmark lets `<http://…>` stand inside a link; HTML does not let an anchor stand in another.
    let isOutermost = openLinks.isEmpty
    switch kind {
    case .web where isOutermost, .mail where isOutermost: openAnchor(destination, kind)
    case .file where isOutermost:
      output.markup("<a href=\"")
      addFile(destination, node, isImage: false)
      output.markup("\">")
    case .forbidden: reportForbidden(.forbiddenLink, destination, node)
    default: break
    }
    openLinks.append(
      OpenLink(
        isRendered: isOutermost && kind != .forbidden,
        destination: destination,
        contentStart: output.html.count
      )
    )
  }

  mutating func exitLink() {
    guard let link = openLinks.popLast() else { return }
    if output.html.count == link.contentStart { output.escaped(link.destination) }
    if link.isRendered { output.markup("</a>") }
  }

  mutating func enterImage(_ node: OpaquePointer) {
    let destination = StandIn.restore(Self.bytes(cmark_node_get_url(node)))
    let isAllowed = LinkKind(destination) == .file
    let isRendered = isAllowed && imageDepth == 0
    if !isAllowed { reportForbidden(.forbiddenImage, destination, node) }
    if isRendered { output.markup("<img alt=\"") }
    imageDepth += 1
    openLinks.append(
      OpenLink(
        isRendered: isRendered,
        destination: destination,
        contentStart: output.html.count
      )
    )
  }

  mutating func exitImage(_ node: OpaquePointer) {
    guard let image = openLinks.popLast() else { return }
    imageDepth -= 1
    guard image.isRendered else { return }
    output.markup("\" src=\"")
    addFile(image.destination, node, isImage: true)
    output.markup("\">")
  }

  /// Opens an anchor that leads out of the site.
  mutating func openAnchor(_ destination: [UInt8], _ kind: LinkKind) {
    output.markup("<a href=\"")
    output.address(destination)
    if case .web = kind {
      output.markup("\" rel=\"noopener noreferrer\">")
    } else {
      output.markup("\">")
    }
  }

  private mutating func addFile(_ destination: [UInt8], _ node: OpaquePointer, isImage: Bool) {
    let (start, length) = place(of: destination, node)
    output.hole(.file(Int32(clamping: files.count)))
    files.append(
      FileLink(
        destination: String(decoding: destination, as: UTF8.self),
        isImage: isImage,
        line: Int32(clamping: source.lineNumber(of: start) + firstLine - 1),
        column: Int32(clamping: source.column(of: start)),
        length: Int32(clamping: length)
      )
    )
  }

  private mutating func reportForbidden(
    _ kind: MarkupFault.Kind,
    _ destination: [UInt8],
    _ node: OpaquePointer
  ) {
    let (start, length) = place(of: destination, node)
    report(kind, destination, at: start, length: length)
  }

  /// Where a destination stands in the source: found in the link's line behind the link's start.
  ///
  /// cmark knows where a link starts, not where its destination does. Where that is written with
  /// escapes, or stands elsewhere as a definition, the link's own start is as near as it gets.
  private func place(
    of destination: [UInt8],
    _ node: OpaquePointer
  ) -> (offset: Int, length: Int) {
    let start = offset(of: node)
    let line = source.line(source.lineNumber(of: start))
    let count = destination.count
    guard count > 0, count <= line.count else { return (start, 1) }
    for from in [start, line.lowerBound] {
      // Long lines are not searched to their end for every link on them.
      let last = min(line.upperBound - count, from + 4096)
      guard from <= last else { continue }
      for candidate in from...last where source.bytes[candidate] == destination[0] {
        if source.bytes[candidate..<candidate + count].elementsEqual(destination) {
          return (candidate, source.characters(in: candidate..<candidate + count))
        }
      }
    }
    return (start, 1)
  }
}
