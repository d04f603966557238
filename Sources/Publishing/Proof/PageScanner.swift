/// Reads the ids and addresses out of a page as rendered.
///
/// It reads what is really in the bytes, so that a template that writes a wrong address is caught;
/// the pages are our own, so that quoted attributes are all there is to know of HTML.
enum PageScanner {
  /// What stands in the page at `path`, counted from the root of the output.
  static func scan(_ html: [UInt8], path: String) -> PageFacts {
    var facts = PageFacts()
    let folder = path.split(separator: "/").dropLast().map(String.init)
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
          if let link = link(text(html[start..<close]), folder: folder, path: path) {
            facts.links.insert(link)
          }
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

  private static func link(_ address: String, folder: [String], path: String) -> PageFacts.Link? {
    var file = address[...]
    var fragment: String?
    if let hash = file.firstIndex(of: "#") {
      fragment = decoded(file[file.index(after: hash)...])
      file = file[..<hash]
    }
    if file.isEmpty {
      return fragment.map { PageFacts.Link(path: path, fragment: $0) }
    }
    let scheme = file.prefix { $0 != ":" && $0 != "/" }
    guard scheme.endIndex == file.endIndex || file[scheme.endIndex] != ":" else { return nil }
    var parts = folder
    for step in file.split(separator: "/") where step != "." {
      if step == ".." {
        guard !parts.isEmpty else { return PageFacts.Link(path: address, fragment: nil) }
        parts.removeLast()
      } else {
        parts.append(decoded(step))
      }
    }
    return PageFacts.Link(path: parts.joined(separator: "/"), fragment: fragment)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
