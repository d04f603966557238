/// An element of finished HTML, from its opening tag to the one that closes it.
struct HTMLElement {
  /// Where it stands, with those tags.
  let range: Range<Int>
  /// Where the name of the opening tag ends.
  let nameEnd: Int

  /// The element that starts at `start` of `html`; nil where none does, or one without an end or
  /// content.
  init?(in html: Span<UInt8>, at start: Int) {
    guard start < html.count, html[start] == UInt8(ascii: "<"),
      let opening = Tag(in: html, at: start), !opening.isClosing, !opening.isVoid
    else { return nil }
    var depth = 1
    var at = opening.end
    while let next = html.first(UInt8(ascii: "<"), from: at) {
      guard let tag = Tag(in: html, at: next) else { return nil }
      at = tag.end
      if tag.isVoid || !html.isSame(tag.name, opening.name) { continue }
      depth += tag.isClosing ? -1 : 1
      if depth == 0 {
        range = start..<at
        nameEnd = opening.name.upperBound
        return
      }
    }
    return nil
  }

  private struct Tag {
    let name: Range<Int>
    let isClosing: Bool
    let isVoid: Bool
    let end: Int

    init?(in html: Span<UInt8>, at start: Int) {
      var at = start + 1
      isClosing = at < html.count && html[at] == UInt8(ascii: "/")
      if isClosing { at += 1 }
      let first = at
      while at < html.count, Self.isNamePart(html[at]) { at += 1 }
      guard at > first, let close = html.first(UInt8(ascii: ">"), from: at) else { return nil }
      name = first..<at
      isVoid = html[close - 1] == UInt8(ascii: "/") || Self.isVoid(html.extracting(first..<at))
      end = close + 1
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }

    /// Whether an element of this name is never closed, of those that Markdown makes.
    private static func isVoid(_ name: Span<UInt8>) -> Bool {
      name.equals("br") || name.equals("hr") || name.equals("img") || name.equals("input")
        || name.equals("wbr")
    }
  }
}
