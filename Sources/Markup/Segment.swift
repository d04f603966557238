/// A piece of a rendered body.
package enum Segment: Hashable, Sendable {
  /// Bytes of `MarkupDocument.html`, from the first offset to before the second.
  case html(start: Int32, end: Int32)
  /// The place of a whole link: an index into `MarkupDocument.links`.
  case wikiLink(Int32)
  /// The place of an attribute's value: an index into `MarkupDocument.files`.
  case file(Int32)
}
