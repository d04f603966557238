/// The element of a page's head that states its Content-Security-Policy.
struct PolicyMeta {
  /// Where it stands.
  let range: Range<Int>
  /// What it states, on one line.
  let policy: String

  /// The first in a page; nil where there is none.
  init?(in page: [UInt8]) {
    // Only the head is looked at: what a page shows as text is escaped, but long.
    let head = page.prefix(1 << 14)
    var start = head.startIndex
    while let found = Self.find("<meta", in: head[start...]) {
      guard let end = head[found...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = String(decoding: head[found...end], as: UTF8.self)
      if tag.lowercased().contains("content-security-policy"),
        let policy = Self.attribute("content", of: tag)
      {
        range = found..<end + 1
        self.policy = policy
        return
      }
      start = end + 1
    }
    return nil
  }

  private static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - wanted.count).first { place in
      bytes[place] == wanted[0] && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
  }

  /// The value of an attribute in double quotes, as pages are written.
  private static func attribute(_ name: String, of tag: String) -> String? {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() where place + 1 < parts.count {
      guard part.lowercased().hasSuffix(" \(name)=") else { continue }
      return String(parts[place + 1].map { $0.isNewline ? " " : $0 })
    }
    return nil
  }
}
