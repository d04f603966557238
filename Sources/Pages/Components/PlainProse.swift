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

  /// The text of HTML of our own writing: tags gone, references read, a line a block.
  static func plain(_ html: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var rest = html[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if byte == UInt8(ascii: "&"),
        let (character, length) = Self.references.first(where: { rest.starts(with: $0.0.utf8) })
          .map({ ($0.1, $0.0.utf8.count) })
      {
        text.append(character)
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    var lines: [Substring] = []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let trimmed = line.drop { $0 == " " }
      if !trimmed.isEmpty { lines.append(trimmed) }
    }
    return lines.joined(separator: "\n")
  }

  private static let references: [(String, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22),
  ]
}
