package import Linking
package import Records
import Diagnostics
import Templates

/// The words that pages show of Markdown, block by block, under the anchors of their headings.
///
/// They are taken from the finished HTML: a link says what the page says, one to a record that the
/// audience may not see says neither its title nor its id, and no text of a standard is given that
/// its licence keeps (R109).
package struct SearchProse {
  private let facts: SiteFacts
  private let markdown: Markdown

  /// Names of records are given in the first language of the site.
  package init(_ facts: SiteFacts) {
    self.facts = facts
    markdown = Markdown(
      facts: facts,
      language: facts.graph.site.languages.first ?? .chinese,
      page: ""
    )
  }

  /// Adds the text of a Markdown field.
  package func add(_ prose: Prose, of record: RecordIndex, to text: inout SearchText) {
    guard prose.document != nil else { return text.add(prose.source) }
    Self.add(markdown.prose(prose, of: record), hasAnchors: false, to: &text)
  }

  /// Adds the body of a record; of a standard, what stands before its clauses, and only where its
  /// whole text is licensed.
  package func addBody(of record: RecordIndex, to text: inout SearchText) {
    guard facts.graph[record].is(Standard.type) else {
      return Self.add(markdown.body(of: record), hasAnchors: true, to: &text)
    }
    guard TextPermission(facts: facts).licence(record) == .full else { return }
    Self.add(StandardPage.lead(of: record, in: facts, markdown), hasAnchors: false, to: &text)
  }

  /// Adds the text of a clause, where its standard's licence allows all of it.
  package func add(clause place: Place, to text: inout SearchText) {
    guard TextPermission(facts: facts).licence(place.record) == .full,
      let clause = facts.graph.clause(place)
    else { return }
    let before = text.bytes.count
    if let section = clause.section {
      Self.add(markdown.section(section, of: place.record), hasAnchors: false, to: &text)
    }
    if text.bytes.count == before, let prose = clause.fields?[Standard.ClauseFields.text] {
      add(prose, of: place.record, to: &text)
    }
  }

  private static func add(_ value: ModelValue, hasAnchors: Bool, to text: inout SearchText) {
    guard case .html(let html) = value else { return }
    add(html, hasAnchors: hasAnchors, to: &text)
  }

  /// Adds the text of HTML of our own writing: tags gone, references read, a block an element that
  /// is no part of a line.
  static func add(_ html: [UInt8], hasAnchors: Bool, to text: inout SearchText) {
    text.endBlock()
    var position = 0
    while position < html.count {
      let start = position
      switch html[start] {
      case UInt8(ascii: "<"):
        position = end(ofTag: html, from: start)
        let tag = html[start..<position]
        if isBreak(tag) {
          text.append(0x20)
        } else if !isInline(tag) {
          text.endBlock()
          if hasAnchors, let anchor = anchor(tag) { text.begin(section: anchor) }
        }
      case UInt8(ascii: "&"):
        let rest = html[start...]
        let reference = references.first { rest.starts(with: $0.0) }
        text.append(reference?.1 ?? UInt8(ascii: "&"))
        position += reference?.0.count ?? 1
      case 0...0x20:
        text.append(0x20)
        position += 1
      default:
        position += 1
        while position < html.count, !isMark(html[position]) { position += 1 }
        text.append(html[start..<position])
      }
    }
    text.endBlock()
  }

  /// The place behind a tag, the values of whose attributes hold no `>`.
  private static func end(ofTag html: [UInt8], from start: Int) -> Int {
    var position = start
    while position < html.count, html[position] != UInt8(ascii: ">") { position += 1 }
    return min(position + 1, html.count)
  }

  /// Whether a byte ends a run of text.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte < 0x20
  }

  private static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.starts(with: "<br".utf8)
  }

  /// Whether a tag belongs to an element within a line.
  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    var name = tag.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    let end = name.firstIndex { !(0x61...0x7A).contains($0) } ?? name.endIndex
    // A digit belongs to the name: `h2` is no line.
    guard end == name.endIndex || !(0x30...0x39).contains(name[end]) else { return false }
    return inline.contains { $0.elementsEqual(name[..<end]) }
  }

  /// The anchor of a heading; nil for other tags.
  private static func anchor(_ tag: ArraySlice<UInt8>) -> String? {
    guard tag.count > 9, tag.starts(with: "<h".utf8),
      (0x31...0x36).contains(tag[tag.startIndex + 2]),
      tag.dropFirst(3).starts(with: " id=\"".utf8)
    else { return nil }
    let value = tag.dropFirst(8).prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value, as: UTF8.self)
  }

  private static let inline: [[UInt8]] = [
    "a", "b", "i", "em", "strong", "code", "del", "ins", "s", "sub", "sup", "span", "img", "mark",
    "kbd", "small",
  ].map { Array($0.utf8) }

  private static let references: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27),
  ]
}
