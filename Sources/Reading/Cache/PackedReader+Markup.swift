import Markup

/// Parsed Markdown.
extension PackedReader {
  /// A document whose HTML and plain text stay where they are in `bytes`, which this reader reads.
  mutating func document(in bytes: [UInt8]) -> MarkupDocument {
    let (htmlCount, textCount) = (count(), count())
    let (html, text) = (raw(htmlCount), raw(textCount))
    let links = list(ofAtLeast: 5) { reader in
      let (target, text) = (reader.text(), reader.optionalText())
      let place = reader.linePlace()
      return WikiLink(
        target: target,
        text: text,
        line: place.line,
        column: place.column,
        length: place.length
      )
    }
    let files = list(ofAtLeast: 5) { reader in
      let (destination, isImage) = (reader.text(), reader.byte() == 1)
      let place = reader.linePlace()
      return FileLink(
        destination: destination,
        isImage: isImage,
        line: place.line,
        column: place.column,
        length: place.length
      )
    }
    let segments = list(ofAtLeast: 2) { reader in
      switch reader.byte() {
      case 0:
        let range = reader.range(within: min(html.count, Int(Int32.max)))
        return Segment.html(
          start: Int32(clamping: range.lowerBound),
          end: Int32(clamping: range.upperBound)
        )
      case 1: return .wikiLink(reader.index(below: links.count))
      case 2: return .file(reader.index(below: files.count))
      default:
        reader.fail()
        return .html(start: 0, end: 0)
      }
    }
    let headings = list(ofAtLeast: 8) { reader in
      let level = reader.count()
      let (text, slug) = (reader.text(), reader.text())
      let content = reader.range(within: segments.count)
      let isTopLevel = reader.byte() == 1
      let place = reader.linePlace()
      return Heading(
        level: level,
        text: text,
        slug: slug,
        content: content,
        isTopLevel: isTopLevel,
        line: place.line,
        column: place.column
      )
    }
    let sections = list(ofAtLeast: 7) { reader in
      Section(
        heading: reader.place(below: headings.count),
        segments: reader.range(within: segments.count),
        content: reader.range(within: segments.count),
        text: reader.range(within: text.count)
      )
    }
    let faults = list(ofAtLeast: 5) { reader in
      let (kind, excerpt) = (reader.faultKind(), reader.text())
      let place = reader.linePlace()
      return MarkupFault(
        kind: kind,
        excerpt: excerpt,
        line: place.line,
        column: place.column,
        length: place.length
      )
    }
    guard !isDamaged, html.upperBound <= bytes.count, text.upperBound <= bytes.count else {
      fail()
      return .empty
    }
    return MarkupDocument(
      bytes: bytes,
      html: html,
      plainText: text,
      segments: segments,
      links: links,
      files: files,
      headings: headings,
      sections: sections,
      faults: faults
    )
  }

  /// Values behind their number, each of at least `size` bytes.
  mutating func list<Value>(
    ofAtLeast size: Int,
    _ body: (inout PackedReader) -> Value
  ) -> [Value] {
    let count = count(ofAtLeast: size)
    guard count > 0 else { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(body(&self)) }
    return values
  }

  private mutating func index(below limit: Int) -> Int32 {
    let index = count()
    guard index < limit else {
      fail()
      return 0
    }
    return Int32(clamping: index)
  }

  private mutating func linePlace() -> (line: Int32, column: Int32, length: Int32) {
    (signed32(), signed32(), signed32())
  }

  private mutating func faultKind() -> MarkupFault.Kind {
    switch byte() {
    case 0: return .rawHTML
    case 1: return .forbiddenLink
    case 2: return .forbiddenImage
    case 3: return .tableTooWide(limit: Int(clamping: signed()))
    case 4: return .nestingTooDeep(limit: Int(clamping: signed()))
    case 5: return .tooComplex
    default:
      fail()
      return .tooComplex
    }
  }
}
