import Diagnostics
import Linking
import Markup
import Reading
import Records
import Rules
import Workers

/// Bodies that name a record of a higher class than their own (R11, `name-withheld`).
enum BodyNameCheck {
  /// The findings over everything that was read.
  static func findings(_ content: Content, graph: Graph, _ workers: Workers) -> [Finding] {
    let names = WithheldNames(graph)
    return workers.chunks(content.records.count) { numbers in
      numbers.flatMap { findings(content, $0, names, graph) }
    }.flatMap { $0 }
  }

  /// The findings over one record that was read.
  private static func findings(
    _ content: Content,
    _ number: Int,
    _ names: WithheldNames,
    _ graph: Graph
  ) -> [Finding] {
    let record = content.records[number]
    let confidentiality = record.confidentiality
    // A standard's body is its text, not ours.
    guard confidentiality < .secret, let body = record.body, !record.is(Standard.type),
      content.documents[number].indices.contains(body)
    else { return [] }
    return NameWithheld.findings(
      in: words(of: content.documents[number][body]),
      of: confidentiality,
      at: record.span,
      field: Header.body.name,
      in: record,
      names,
      graph
    )
  }

  /// What a body says besides its links to records, which follow the audience, and its tags.
  private static func words(of document: MarkupDocument) -> String {
    var words: [UInt8] = []
    var isTag = false
    for segment in document.segments {
      guard case .html(let start, let end) = segment else {
        words.append(0x20)
        continue
      }
      for byte in document.html(from: start, to: end) {
        switch byte {
        case 0x3C: isTag = true
        case 0x3E where isTag:
          isTag = false
        default:
          if !isTag { words.append(byte) }
        }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
