/// A Markdown text in a record.
package struct Prose: Hashable, Sendable {
  /// The Markdown as written.
  package var source: String
  /// The parsed document among the record's documents; nil where the text holds no markup at all.
  package var document: Int?

  package init(source: String, document: Int? = nil) {
    self.source = source
    self.document = document
  }
}
