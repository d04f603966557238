import Glibc

/// Goes through HTML that the theme has rendered, tag by tag.
///
/// Templates of a site may hold whatever is right in HTML: comments, values in either quotes or in
/// none, `>` in them. That every element ends is seen to by `TemplateMarkup`.
struct MarkupSource {
  /// The bytes of the page.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where reading goes on.
  private(set) var place = 0

  /// A tag; the ranges are places in the bytes.
  struct Tag {
    let bytes: UnsafeBufferPointer<UInt8>
    let isEnd: Bool
    /// Whether it ends itself, as `<use/>` does.
    let isClosed: Bool
    let name: Range<Int>
    /// What stands behind the name.
    let attributes: Range<Int>
    /// Where its `<` stands.
    let start: Int

    /// Whether it is a comment or the like, and no part of the page.
    var isComment: Bool { bytes[start + 1] == UInt8(ascii: "!") }

    func isNamed(_ name: StaticString) -> Bool {
      self.name.count == name.utf8CodeUnitCount
        && bytes[self.name].elementsEqual(
          UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        )
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes behind the next place where `text` stands; stays, where there is none.
  mutating func skip(past text: StaticString) -> Bool {
    guard skip(before: text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  /// Goes to the next place where `text` stands; stays, where there is none.
  mutating func skip(before text: StaticString) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let count = text.utf8CodeUnitCount
    var start = place
    while let found = find(text.utf8Start.pointee, from: start), found + count <= bytes.count {
      if memcmp(base + found, text.utf8Start, count) == 0 {
        place = found
        return true
      }
      start = found + 1
    }
    return false
  }

  /// The next tag or comment, behind whose `>` reading goes on; nil at the end.
  mutating func nextTag() -> Tag? {
    var from = place
    while let open = find(UInt8(ascii: "<"), from: from) {
      guard open + 1 < bytes.count else { return nil }
      let first = bytes[open + 1]
      switch first {
      case UInt8(ascii: "!"):
        guard let close = endOfComment(from: open) else { return nil }
        place = close + 1
        return tag(open, open + 1..<open + 1, until: close, isEnd: false, isClosed: true)
      case UInt8(ascii: "/"):
        guard let close = find(UInt8(ascii: ">"), from: open) else { return nil }
        place = close + 1
        return tag(
          open,
          name(from: open + 2, to: close),
          until: close,
          isEnd: true,
          isClosed: false
        )
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let name = name(from: open + 1, to: bytes.count)
        guard let close = endOfTag(from: name.upperBound) else { return nil }
        place = close + 1
        let isClosed = bytes[close - 1] == UInt8(ascii: "/")
        return tag(
          open,
          name,
          until: isClosed ? close - 1 : close,
          isEnd: false,
          isClosed: isClosed
        )
      default:
        // No tag: a sign in the text.
        from = open + 1
      }
    }
    return nil
  }

  private func tag(
    _ start: Int,
    _ name: Range<Int>,
    until end: Int,
    isEnd: Bool,
    isClosed: Bool
  ) -> Tag {
    Tag(
      bytes: bytes,
      isEnd: isEnd,
      isClosed: isClosed,
      name: name,
      attributes: name.upperBound..<max(name.upperBound, end),
      start: start
    )
  }

  private func name(from start: Int, to end: Int) -> Range<Int> {
    var behind = start
    while behind < end, bytes[behind] > 0x20, bytes[behind] != UInt8(ascii: ">"),
      bytes[behind] != UInt8(ascii: "/")
    {
      behind += 1
    }
    return start..<behind
  }

  /// Where the `>` of a comment stands, or of what else begins with `<!`.
  private func endOfComment(from start: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    guard start + 3 < bytes.count, bytes[start + 2] == dash, bytes[start + 3] == dash else {
      return find(UInt8(ascii: ">"), from: start)
    }
    var from = start + 4
    while let close = find(UInt8(ascii: ">"), from: from) {
      if bytes[close - 1] == dash, bytes[close - 2] == dash { return close }
      from = close + 1
    }
    return nil
  }

  /// Where the `>` of a tag stands, from a place behind its name: the first outside of quotes.
  private func endOfTag(from start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "=") {
        repeat { at += 1 } while at < bytes.count && bytes[at] <= 0x20
        guard at < bytes.count else { return nil }
        guard Self.isQuote(bytes[at]) else { continue }
        guard let close = find(bytes[at], from: at + 1) else { return nil }
        at = close
      }
      at += 1
    }
    return at < bytes.count ? at : nil
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Where a byte stands; nil where it does not.
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
