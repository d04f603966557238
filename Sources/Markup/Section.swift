/// A heading of a body with what stands below it, up to the next heading of any level.
package struct Section: Hashable, Sendable {
  /// The index in `MarkupDocument.headings`; nil for the lead, which stands before any heading.
  package let heading: Int?
  /// The segments of the section with its heading; they render alone.
  package let segments: Range<Int>
  /// The segments without the heading.
  package let content: Range<Int>
  /// Where the section's text stands in `MarkupDocument.plainText`; see `text(of:)`.
  package let text: Range<Int>

  package init(heading: Int?, segments: Range<Int>, content: Range<Int>, text: Range<Int>) {
    self.heading = heading
    self.segments = segments
    self.content = content
    self.text = text
  }
}
