/// Reads the ids and addresses out of a page as rendered.
///
/// It reads what is really in the bytes, so that a template that writes a wrong address is caught;
/// the pages are our own, so that quoted attributes are all there is to know of HTML.
enum PageScanner {
  /// What stands in the page at `path`, counted from the root of the output.
  static func scan(_ html: [UInt8], path: String) -> PageFacts {
    var facts = PageFacts()
    let addresses = PageAddresses(path)
    // Most addresses stand on a page more than once; each is resolved once.
    var seen: Set<ArraySlice<UInt8>> = []
    var position = 0
    let end = html.count
    while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard position < end, isLetter(html[position]) else { continue }
      while position < end, html[position] != UInt8(ascii: ">") {
        guard html[position] == UInt8(ascii: "=") else {
          position += 1
          continue
        }
        let name = attributeName(html, endingAt: position)
        position += 1
        guard position < end, html[position] == UInt8(ascii: "\"") else { continue }
        let start = position + 1
        guard let close = html[start...].firstIndex(of: UInt8(ascii: "\"")) else { return facts }
        position = close + 1
        switch name {
        case .id: facts.ids.append(text(html[start..<close]))
        case .address:
          guard seen.insert(html[start..<close]).inserted else { continue }
          if let link = addresses.link(text(html[start..<close])) { facts.links.insert(link) }
        case .other: break
        }
      }
    }
    return facts
  }

  private enum Attribute {
    case id, address, other
  }

  private static func attributeName(_ html: [UInt8], endingAt end: Int) -> Attribute {
    var start = end
    while start > 0, isLetter(html[start - 1]) || html[start - 1] == UInt8(ascii: "-") {
      start -= 1
    }
    let name = html[start..<end]
    if name.elementsEqual("id".utf8) { return .id }
    if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) { return .address }
    return .other
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// The text of an attribute with the references that we write ourselves resolved.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    for (written, meant) in [
      ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
    ] {
      text = text.replacing(written, with: meant)
    }
    return text
  }
}
