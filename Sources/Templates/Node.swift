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

    /// Whether a closing tag belongs to a tag of this kind, or it is one.
    var holdsOthers: Bool {
      switch self {
      case .section, .inverted, .block, .layout, .close: true
      case .escaped, .raw, .partial, .comment: false
      }
    }

    /// Whether a tag of this kind that is alone on its line takes the line with it.
    ///
    /// A partial does not: its file ends without a line break, the one behind the tag is its.
    var mayTakeLine: Bool {
      switch self {
      case .escaped, .raw, .partial: false
      case .section, .inverted, .block, .layout, .close, .comment: true
      }
    }
  }
}
