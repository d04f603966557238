/// An element of finished HTML, from its opening tag to the one that closes it.
struct HTMLElement {
  /// Its bytes, with those tags.
  let bytes: ArraySlice<UInt8>
  /// Where in them the name of the opening tag ends.
  let nameEnd: Int

  /// Where it stands.
  var range: Range<Int> { bytes.startIndex..<bytes.endIndex }

  /// The element that starts at the beginning of `html`; nil where none does, or one without an
  /// end or content.
  init?(at html: ArraySlice<UInt8>) {
    guard html.first == UInt8(ascii: "<"), let start = Self.tag(at: html), !start.isClosing,
      !start.isVoid
    else { return nil }
    var depth = 1
    var rest = html[start.end...]
    while let next = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = Self.tag(at: rest[next...]) else { return nil }
      rest = rest[tag.end...]
      if !tag.name.elementsEqual(start.name) || tag.isVoid { continue }
      depth += tag.isClosing ? -1 : 1
      if depth == 0 {
        bytes = html[..<tag.end]
        nameEnd = start.name.endIndex
        return
      }
    }
    return nil
  }

  private struct Tag {
    let name: ArraySlice<UInt8>
    let isClosing: Bool
    let isVoid: Bool
    let end: Int
  }

  private static func tag(at html: ArraySlice<UInt8>) -> Tag? {
    var rest = html.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { isNamePart($0) }
    guard !name.isEmpty, let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let isVoid =
      html[close - 1] == UInt8(ascii: "/") || void.contains(String(decoding: name, as: UTF8.self))
    return Tag(name: name, isClosing: isClosing, isVoid: isVoid, end: close + 1)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr"]
}
