import Diagnostics
import Linking
import Markup
import Reading
import Records
import Rules

/// Bodies that name a record of a higher class than their own (R11, `name-withheld`).
enum BodyNameCheck {
  /// The findings over everything that was read.
  static func findings(_ content: Content, graph: Graph) -> [Finding] {
    let names = WithheldNames(graph)
    var findings: [Finding] = []
    for (number, record) in content.records.enumerated() {
      let confidentiality = record.confidentiality
      // A standard's body is its text, not ours.
      guard confidentiality < .secret, let body = record.body, !record.is(Standard.type),
        content.documents[number].indices.contains(body)
      else { continue }
      findings += NameWithheld.findings(
        in: words(of: content.documents[number][body]),
        of: confidentiality,
        at: record.span,
        field: Header.body.name,
        in: record,
        names,
        graph
      )
    }
    return findings
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
      for byte in document.html[Int(start)..<Int(end)] {
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
