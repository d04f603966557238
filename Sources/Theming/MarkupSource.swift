import Glibc

/// Goes through HTML that the theme has rendered, tag by tag.
///
/// The pages are our own, and proven to be well formed: attributes are in double quotes and hold no `>`.
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

  /// The next tag, behind whose `>` reading goes on; nil at the end.
  mutating func nextTag() -> Tag? {
    guard let base = bytes.baseAddress, let open = find(UInt8(ascii: "<"), from: place),
      let close = find(UInt8(ascii: ">"), from: open)
    else { return nil }
    let isEnd = base[open + 1] == UInt8(ascii: "/")
    let start = open + (isEnd ? 2 : 1)
    let isClosed = base[close - 1] == UInt8(ascii: "/")
    let end = isClosed ? close - 1 : close
    var behind = start
    while behind < end, base[behind] > 0x20 { behind += 1 }
    place = close + 1
    return Tag(
      bytes: bytes,
      isEnd: isEnd,
      isClosed: isClosed,
      name: start..<max(start, behind),
      attributes: behind..<max(behind, end),
      start: open
    )
  }

  /// Where a byte stands; nil where it does not.
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
