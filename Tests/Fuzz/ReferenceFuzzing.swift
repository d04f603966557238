import Diagnostics
import Linking
import Records

/// References as people write them, resolved in a site that has what some of them name.
enum ReferenceFuzzing {
  static func run(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    let span = SourceSpan(file: FileID(0), line: 1, column: 1)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(64) {
      let reference = Reference(parsing: String(line), span: span)
      let again = Reference(parsing: reference.written, span: span)
      require(again == reference, "\(line.debugDescription) is written \(reference.written)")
      let graph = SampleContent.graph
      let found = graph.resolver.resolve(reference)
      require(graph.resolver.resolve(again) == found, "\(line) resolves in two ways")
      for allowed in [["patent"], ["standard", "technology"]] {
        _ = graph.resolver.resolve(reference, allowed: allowed)
        _ = graph.resolver.resolveNameOrReference(reference, allowed: allowed)
      }
      for index in graph.records.indices {
        let record = RecordIndex(index)
        _ = graph.resolver.resolveClause(reference, basis: record)
        _ = graph.resolver.part(reference.anchor ?? "", of: record)
      }
    }
    let names = NameSearch(text.split(separator: "\n").prefix(8).map(String.init), wholeWords: true)
    for number in names.names(in: input) { require((0..<8).contains(number), "no name \(number)") }
    _ = names.names(in: text)
  }
}
