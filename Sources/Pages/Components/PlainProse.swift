package import Diagnostics
package import Linking
import Markup
package import Records
import Templates

/// What Markdown says without its markup, for programs: the words that pages show and no others.
///
/// A link shows its text, or the name of what it leads to; one to a record that the audience may
/// not see shows neither. So the text is taken from what a page would show, not from the source.
package struct PlainProse {
  private let facts: SiteFacts
  private let markdown: Markdown

  /// Names of records are given in `language`.
  package init(_ facts: SiteFacts, _ language: Language) {
    self.facts = facts
    markdown = Markdown(facts: facts, language: language, page: "")
  }

  /// In the first language of the site.
  package init(_ facts: SiteFacts) {
    self.init(facts, facts.graph.site.languages.first ?? .chinese)
  }

  /// The text of a Markdown field.
  package func text(_ prose: Prose, of record: RecordIndex) -> String {
    prose.document == nil ? prose.source : Self.plain(markdown.prose(prose, of: record))
  }

  /// The body of a record; nil where it has none.
  ///
  /// Of a standard, only where its whole text is licensed: a body without headings is all text.
  package func body(of record: RecordIndex) -> String? {
    guard facts.graph[record].is(Standard.type) else {
      return Self.orNil(markdown.body(of: record))
    }
    guard TextPermission(facts: facts).licence(record) == .full else { return nil }
    return Self.orNil(StandardPage.lead(of: record, in: facts, markdown))
  }

  /// The text of a clause; nil where none is stored or its standard's licence does not allow all.
  package func clause(_ place: Place) -> String? {
    guard TextPermission(facts: facts).licence(place.record) == .full,
      let clause = facts.graph.clause(place)
    else { return nil }
    if let section = clause.section,
      let text = Self.orNil(markdown.section(section, of: place.record))
    {
      return text
    }
    return clause.fields?[Standard.ClauseFields.text].map { text($0, of: place.record) }
  }

  private static func orNil(_ value: ModelValue) -> String? {
    let text = plain(value)
    return text.isEmpty ? nil : text
  }

  /// The text of finished HTML.
  private static func plain(_ value: ModelValue) -> String {
    guard case .html(let html) = value else { return "" }
    return plain(html)
  }

  /// The text of HTML of our own writing: tags gone, references read, a line a block, a tab between the cells of a row.
  static func plain(_ html: [UInt8]) -> String {
    let bytes = html.span
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var position = 0
    // Nothing is written yet of the line.
    var isNew = true
    while position < html.count {
      let start = position
      position += 1
      switch bytes[start] {
      case UInt8(ascii: "<"):
        // Cells of a table are divided by tabs, as in the plain text of a document.
        if html[start...].starts(with: cellEnds[0]) || html[start...].starts(with: cellEnds[1]) {
          text.append(0x09)
        }
        while position < html.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
      case UInt8(ascii: "&"):
        let rest = html[start...]
        let reference = references.first { rest.starts(with: $0.0) }
        text.append(reference?.1 ?? UInt8(ascii: "&"))
        position = start + (reference?.0.count ?? 1)
        isNew = false
      // Blanks that begin a line, and empty lines, are those between blocks.
      case 0x20 where isNew, 0x0A where isNew: break
      case 0x0A:
        while text.last == 0x09 { text.removeLast() }
        text.append(0x0A)
        isNew = true
      default:
        // What follows up to a tag, a reference or the end of the line is copied whole.
        while position < html.count, !isMark(bytes[position]) { position += 1 }
        text.append(contentsOf: html[start..<position])
        isNew = false
      }
    }
    while text.last == 0x0A || text.last == 0x09 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a byte ends a run of text.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x0A
  }

  private static let cellEnds = [Array("</td".utf8), Array("</th".utf8)]

  private static let references: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22),
  ]
}
