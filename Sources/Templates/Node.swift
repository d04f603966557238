/// A piece of a parsed template.
indirect enum Node: Sendable {
  /// Bytes of the file that are written as they are.
  case text(Range<Int>)
  /// A tag that stands alone: a variable or a partial.
  case leaf(Tag)
  /// A tag with what stands between it and its closing tag.
  case container(Tag, [Node])
}

/// One `{{…}}`.
struct Tag: Sendable {
  var kind: Kind
  /// The name inside, without the sign before it and blanks around it.
  var name: String
  var place: Place

  enum Kind: Sendable {
    case escaped
    case raw
    case section
    case inverted
    case partial
    case block
    case layout
    case close
    case comment
  }
}
