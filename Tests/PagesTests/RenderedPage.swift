/// A page as written to the output, and what a reader of HTML finds in it.
struct RenderedPage {
  /// Its path from the root of the output.
  let path: String
  let html: String

  /// A start or end tag.
  private struct Tag {
    let name: String
    let isEnd: Bool
    let isEmpty: Bool
    let attributes: Substring
  }

  /// The tags in order; attributes hold no `>` since the renderer escapes it.
  private var tags: [Tag] {
    html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1).compactMap { piece in
      guard let close = piece.firstIndex(of: ">"), piece.first != "!" else { return nil }
      let inside = piece[..<close]
      let isEnd = inside.first == "/"
      let name = inside.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != "\n" }
      return Tag(
        name: String(name),
        isEnd: isEnd,
        isEmpty: inside.last == "/" || Self.voids.contains(String(name)),
        attributes: inside.dropFirst(name.count)
      )
    }
  }

  private static let voids: Set<String> = ["meta", "link", "input", "br", "img", "hr", "wbr"]

  /// The first element that is closed wrongly or not at all, or nil.
  var unbalanced: String? {
    var open: [String] = []
    for tag in tags where !tag.isEmpty {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.last == tag.name {
        open.removeLast()
      } else {
        return "</\(tag.name)> where <\(open.last ?? "nothing")> is open"
      }
    }
    return open.last.map { "<\($0)> is not closed" }
  }

  /// The levels of its headings in order.
  var headings: [Int] {
    tags.filter { !$0.isEnd && $0.name.count == 2 && $0.name.first == "h" }
      .compactMap { $0.name.last?.wholeNumberValue }
  }

  /// The values of an attribute.
  func values(_ attribute: String) -> [String] {
    tags.flatMap { tag in
      String(tag.attributes).split(separator: " \(attribute)=\"").dropFirst(
        tag.attributes.hasPrefix(" \(attribute)=\"") ? 0 : 1
      ).map { String($0.prefix { $0 != "\"" }) }
    }
  }

  /// Its ids.
  var ids: [String] { values("id") }

  /// Where its links lead: paths from the root of the output, with their fragments.
  var links: [(path: String, fragment: String?)] {
    values("href").compactMap { address in
      guard !address.contains("://"), !address.hasPrefix("mailto:") else { return nil }
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let fragment = parts.count > 1 ? String(parts[1]) : nil
      guard let file = parts.first, !file.isEmpty else { return (path, fragment) }
      var steps = path.split(separator: "/").dropLast().map(String.init)
      for step in file.split(separator: "/") where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
      }
      return (steps.joined(separator: "/"), fragment)
    }
  }
}
