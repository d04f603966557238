@testable import Markup

/// The HTML of a body with its holes filled visibly: `⟦target|text⟧` and the destination as written.
func render(_ body: String, _ options: MarkupOptions = MarkupOptions()) -> String {
  let document = MarkupParser(options).parse(body)
  return render(document, document.segments.indices)
}

func render(_ document: MarkupDocument, _ segments: Range<Int>) -> String {
  var output: [UInt8] = []
  document.write(
    segments,
    into: &output,
    wikiLink: { link, output in
      output += "⟦\(link.target)\(link.text.map { "|" + $0 } ?? "")⟧".utf8
    },
    fileLink: { link, output in
      HTMLEscaping.appendAddress(link.destination, to: &output)
    }
  )
  return String(decoding: output, as: UTF8.self)
}
