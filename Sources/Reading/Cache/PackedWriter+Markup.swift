import Markup

/// Parsed Markdown.
extension PackedWriter {
  /// Appends a document.
  mutating func put(_ document: MarkupDocument) {
    let (html, text) = (document.html, document.plainText)
    put(count: html.count)
    put(count: text.count)
    put(raw: html)
    put(raw: text)
    put(document.links) { writer, link in
      writer.put(link.target)
      writer.put(optional: link.text)
      writer.put(place: (link.line, link.column, link.length))
    }
    put(document.files) { writer, link in
      writer.put(link.destination)
      writer.put(byte: link.isImage ? 1 : 0)
      writer.put(place: (link.line, link.column, link.length))
    }
    put(document.segments) { writer, segment in
      switch segment {
      case .html(let start, let end):
        writer.put(byte: 0)
        writer.put(Int(start)..<Int(end))
      case .wikiLink(let index):
        writer.put(byte: 1)
        writer.put(count: Int(index))
      case .file(let index):
        writer.put(byte: 2)
        writer.put(count: Int(index))
      }
    }
    put(document.headings) { writer, heading in
      writer.put(count: heading.level)
      writer.put(heading.text)
      writer.put(heading.slug)
      writer.put(heading.content)
      writer.put(byte: heading.isTopLevel ? 1 : 0)
      writer.put(place: (heading.line, heading.column, 0))
    }
    put(document.sections) { writer, section in
      writer.put(place: section.heading)
      writer.put(section.segments)
      writer.put(section.content)
      writer.put(section.text)
    }
    put(document.faults) { writer, fault in
      writer.put(fault.kind)
      writer.put(fault.excerpt)
      writer.put(place: (fault.line, fault.column, fault.length))
    }
  }

  /// Appends values behind their number.
  mutating func put<Value>(
    _ values: [Value],
    _ body: (inout PackedWriter, Value) -> Void
  ) {
    put(count: values.count)
    for value in values { body(&self, value) }
  }

  private mutating func put(place: (line: Int32, column: Int32, length: Int32)) {
    put(signed: Int64(place.line))
    put(signed: Int64(place.column))
    put(signed: Int64(place.length))
  }

  private mutating func put(_ kind: MarkupFault.Kind) {
    switch kind {
    case .rawHTML: put(byte: 0)
    case .forbiddenLink: put(byte: 1)
    case .forbiddenImage: put(byte: 2)
    case .tableTooWide(let limit):
      put(byte: 3)
      put(signed: Int64(limit))
    case .nestingTooDeep(let limit):
      put(byte: 4)
      put(signed: Int64(limit))
    case .tooComplex: put(byte: 5)
    }
  }
}
