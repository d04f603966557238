/// A Markdown link or image that leads to a file of the site, or to a place in this page (`#…`).
package struct FileLink: Hashable, Sendable {
  /// The destination as written, entities and escapes resolved; it has no scheme and no host.
  package let destination: String
  /// Whether the destination is an image's `src`.
  package let isImage: Bool
  /// The line in the file, from 1.
  package let line: Int32
  /// The column, from 1, in Unicode scalars: of the destination where it was found in that line.
  package let column: Int32
  /// The length of the destination in Unicode scalars; 1 where it was not found.
  package let length: Int32

  package init(destination: String, isImage: Bool, line: Int32, column: Int32, length: Int32) {
    self.destination = destination
    self.isImage = isImage
    self.line = line
    self.column = column
    self.length = length
  }
}
