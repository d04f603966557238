import Diagnostics
import Linking
import Records

/// The first line of a Markdown text as plain words.
enum PlainLine {
  /// How many characters are kept.
  private static let most = 80

  /// The line with its links as words; a record that the audience may not see is not named.
  static func of(_ prose: Prose, _ graph: Graph) -> Phrase {
    Phrase(
      zh: line(prose.source, graph, .chinese),
      en: line(prose.source, graph, .english)
    )
  }

  private static func line(_ source: String, _ graph: Graph, _ language: Language) -> String {
    let first = source.trimmed.prefix { !$0.isNewline }
    var line = ""
    var rest = first[...]
    while let open = rest.firstRange(of: "[[") {
      line += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "]]") else {
        line += "[["
        break
      }
      line += shown(String(rest[..<close.lowerBound]), graph, language)
      rest = rest[close.upperBound...]
    }
    line += rest
    return line.count > most ? line.prefix(most) + "…" : line
  }

  private static func shown(_ link: String, _ graph: Graph, _ language: Language) -> String {
    let parts = link.split(separator: "|", maxSplits: 1)
    let target = String(parts.first ?? "").trimmed
    let span = SourceSpan(file: FileID(0), line: 1, column: 1)
    switch graph.resolver.resolve(Reference(parsing: target, span: span)) {
    case .withheld: return Phrase(zh: "内部记录", en: "internal record")[language]
    case .place(let place):
      return parts.count > 1 ? String(parts[1]) : graph[place.record].title(language)
    default: return parts.count > 1 ? String(parts[1]) : target
    }
  }
}
