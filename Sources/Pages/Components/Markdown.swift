import Diagnostics
import Linking
import Markup
import Records
import Templates

/// Finished HTML of parsed Markdown, with its links resolved for the page it stands on.
struct Markdown {
  let facts: SiteFacts
  let language: Language
  /// How to get from the page to the folder of its language.
  let root: String

  init(facts: SiteFacts, language: Language, page: String) {
    self.facts = facts
    self.language = language
    root = Page.root(of: page)
  }

  /// The body of a record, or `.none`.
  func body(of record: RecordIndex) -> ModelValue {
    document(facts.graph[record].body, of: record)
  }

  /// A Markdown field: its document, or its text as one paragraph where it holds no markup.
  func prose(_ prose: Prose?, of record: RecordIndex) -> ModelValue {
    guard let prose else { return .none }
    if prose.document != nil { return document(prose.document, of: record) }
    var html: [UInt8] = []
    html.append(contentsOf: "<p>".utf8)
    HTMLEscaping.append(prose.source, to: &html)
    html.append(contentsOf: "</p>".utf8)
    return .html(html)
  }

  /// A section of a record's body: the content below one heading.
  func section(_ number: Int, of record: RecordIndex) -> ModelValue {
    guard let document = facts.document(facts.graph[record].body, of: record),
      document.sections.indices.contains(number)
    else { return .none }
    return html(document, document.sections[number].content, of: record)
  }

  private func document(_ number: Int?, of record: RecordIndex) -> ModelValue {
    guard let document = facts.document(number, of: record), !document.isEmpty else {
      return .none
    }
    return html(document, document.segments.indices, of: record)
  }

  private func html(
    _ document: MarkupDocument,
    _ range: Range<Int>,
    of record: RecordIndex
  ) -> ModelValue {
    guard !range.isEmpty else { return .none }
    let references = ReferenceModels(facts: facts, language: language)
    var html: [UInt8] = []
    document.write(
      range,
      into: &html,
      wikiLink: { link, output in
        let reference = Reference(
          parsing: link.target,
          span: SourceSpan(file: FileID(0), line: 1, column: 1)
        )
        switch facts.graph.resolver.resolve(reference) {
        case .place(let place):
          guard let path = facts.addresses.path(place) else {
            HTMLEscaping.append(link.text ?? references.name(place), to: &output)
            return
          }
          output.append(contentsOf: "<a href=\"".utf8)
          HTMLEscaping.append(root + path, to: &output)
          output.append(contentsOf: "\">".utf8)
          HTMLEscaping.append(link.text ?? references.name(place), to: &output)
          output.append(contentsOf: "</a>".utf8)
        case .withheld:
          HTMLEscaping.append(
            Phrase(zh: "内部记录", en: "internal record")[language],
            to: &output
          )
        default:
          HTMLEscaping.append(link.text ?? link.target, to: &output)
        }
      },
      fileLink: { link, output in
        HTMLEscaping.append(address(of: link.destination, in: record), to: &output)
      }
    )
    return .html(html)
  }

  /// The address of a file that Markdown links to; a link that leads nowhere stays on the page, and
  /// `markdown-link` reports it.
  private func address(of destination: String, in record: RecordIndex) -> String {
    switch facts.markdownTargets.target(of: destination, in: record) {
    case .anchor(let anchor): anchor
    case .record(let target, let anchor):
      facts.addresses.path(target).map { root + $0 + anchor } ?? "#main"
    case .asset(let path): outputRoot + FileAddresses.output(ofAsset: path)
    case nil: "#main"
    }
  }

  /// How to get from the page to the root of the output, where files are.
  private var outputRoot: String {
    language == facts.graph.site.languages.first ? root : "../" + root
  }
}
