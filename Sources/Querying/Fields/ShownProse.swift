import Linking
import Records

/// A Markdown text as answers hold it: its source, without the ids of records that the audience may
/// not see.
enum ShownProse {
  /// The source of `prose`; a `[[target]]` that is withheld stands as `[[withheld]]`.
  static func text(_ prose: Prose, in graph: Graph) -> String {
    let source = prose.source
    guard source.contains("[[") else { return source }
    var shown = ""
    var rest = source[...]
    while let open = rest.firstRange(of: "[[") {
      shown += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "]]") else { break }
      let inside = rest[..<close.lowerBound]
      let target = String(inside.prefix { $0 != "|" })
      shown += isWithheld(target, in: graph) ? "withheld" : String(inside)
      shown += "]]"
      rest = rest[close.upperBound...]
    }
    return shown + rest
  }

  /// Whether `text` names a record that is withheld.
  static func isWithheld(_ text: String, in graph: Graph) -> Bool {
    let span = graph.site.record.span
    return graph.resolver.resolve(Reference(parsing: text, span: span)) == .withheld
  }
}
