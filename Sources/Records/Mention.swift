import Diagnostics

/// A `[[target]]` written in Markdown.
package struct Mention: Sendable, Hashable {
  /// What it points at.
  package var reference: Reference
  /// The document among the record's documents that holds it.
  package var document: Int
  /// Its number among that document's links.
  package var link: Int

  package init(reference: Reference, document: Int, link: Int) {
    self.reference = reference
    self.document = document
    self.link = link
  }
}
