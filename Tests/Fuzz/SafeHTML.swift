import Markup

/// Reads HTML as a browser would that knows no mercy, and knows only what the renderer may write.
enum SafeHTML {
  /// What Markdown may become.
  private static let markdownTags: Set<String> = [
    "a", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "img",
    "input", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    "span",
    "section",
  ]

  /// That a document renders to nothing that could run or load anything.
  static func check(_ document: MarkupDocument) {
    var html: [UInt8] = []
    document.write(
      document.segments.indices,
      into: &html,
      wikiLink: { link, output in HTMLEscaping.append(link.text ?? link.target, to: &output) },
      fileLink: { link, output in HTMLEscaping.appendAddress(link.destination, to: &output) }
    )
    check(html, tags: markdownTags)
  }

  /// That there is no tag but `tags` (any, where nil), no attribute that runs code or carries style, and no
  /// address of a forbidden scheme.
  static func check(_ html: [UInt8], tags: Set<String>?) {
    require(String(validating: html, as: UTF8.self) != nil, "the HTML is not UTF-8")
    var place = 0
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let isEnd = place < html.count && html[place] == UInt8(ascii: "/")
      if isEnd { place += 1 }
      if place < html.count, html[place] == UInt8(ascii: "!") {
        require(tags == nil, "a comment or declaration")
        place = html[place...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
        continue
      }
      let name = word(html, &place)
      require(!name.isEmpty, "a < that opens no tag: \(excerpt(html, open))")
      if let tags {
        require(tags.contains(name), "<\(name)> in \(excerpt(html, open))")
      }
      if name == "script" {
        // Only one that loads a file.
        require(
          isEnd || html[place...].starts(with: " src=".utf8)
            || html[place...].starts(with: " defer".utf8),
          "a script in the page: \(excerpt(html, open))"
        )
      }
      require(
        !["base", "object", "embed", "iframe", "style"].contains(name),
        "<\(name)> in \(excerpt(html, open))"
      )
      attributes(html, &place, of: name, isEnd: isEnd)
    }
  }

  private static func attributes(_ html: [UInt8], _ place: inout Int, of tag: String, isEnd: Bool) {
    while true {
      while place < html.count, html[place] <= 0x20 || html[place] == UInt8(ascii: "/") {
        place += 1
      }
      require(place < html.count, "a tag without an end")
      if html[place] == UInt8(ascii: ">") { return }
      require(!isEnd, "an end tag with attributes")
      let name = word(html, &place)
      require(!name.isEmpty, "an attribute without a name: \(excerpt(html, place))")
      require(
        !name.hasPrefix("on") && name != "style" && name != "srcdoc",
        "\(name)= in \(excerpt(html, place))"
      )
      guard place < html.count, html[place] == UInt8(ascii: "=") else { continue }
      place += 1
      require(
        place < html.count && html[place] == UInt8(ascii: "\""),
        "a value without quotes: \(excerpt(html, place))"
      )
      let start = place + 1
      guard let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) else {
        fatalError("a value without an end: \(excerpt(html, start))")
      }
      if ["href", "src", "action", "formaction", "xlink:href", "data-rows"].contains(name) {
        address(String(decoding: html[start..<end], as: UTF8.self), of: tag)
      }
      place = end + 1
    }
  }

  /// Whether a browser would take the address for one of http, https or mailto, or for none with a scheme.
  private static func address(_ written: String, of tag: String) {
    let text = written.replacing("&amp;", with: "&").unicodeScalars
      .filter { $0.value > 0x20 && $0.value != 0x7F }
    require(!written.contains("&#"), "a reference in the address \(written)")
    let head = text.prefix { !["/", "?", "#"].contains($0) }
    guard let colon = head.firstIndex(of: ":") else {
      require(!(text.starts(with: "//".unicodeScalars)), "an address of another host: \(written)")
      return
    }
    let scheme = String(String.UnicodeScalarView(head[..<colon])).lowercased()
    require(
      ["http", "https", "mailto"].contains(scheme) && (tag == "a" || tag == "link"),
      "the scheme of \(written) in <\(tag)>"
    )
  }

  private static func word(_ html: [UInt8], _ place: inout Int) -> String {
    let start = place
    while place < html.count, isNamePart(html[place]) { place += 1 }
    return String(decoding: html[start..<place], as: UTF8.self).lowercased()
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x30...0x39: true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }
  }

  private static func excerpt(_ html: [UInt8], _ place: Int) -> String {
    String(decoding: html[max(0, place - 40)..<min(html.count, place + 80)], as: UTF8.self)
  }
}
