/// A heading of a body.
package struct Heading: Hashable, Sendable {
  /// The level as written, 1 to 6; the HTML's is lower by `MarkupOptions.headingShift`.
  package let level: Int
  /// The heading's words without markup, blanks at the ends removed.
  package let text: String
  /// The `id` in the HTML: letters, digits and Han, `-` for blanks, unique in the body.
  package let slug: String
  /// The segments between the heading's tags.
  package let content: Range<Int>
  /// Whether the heading stands in no list and no block quote, and so begins a section.
  package let isTopLevel: Bool
  /// The line in the file, from 1.
  package let line: Int32
  /// The column, from 1, in Unicode scalars.
  package let column: Int32

  package init(
    level: Int,
    text: String,
    slug: String,
    content: Range<Int>,
    isTopLevel: Bool,
    line: Int32,
    column: Int32
  ) {
    self.level = level
    self.text = text
    self.slug = slug
    self.content = content
    self.isTopLevel = isTopLevel
    self.line = line
    self.column = column
  }
}
