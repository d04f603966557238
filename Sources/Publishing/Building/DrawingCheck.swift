/// Whether an SVG file could run or load something once a browser opens it by itself.
///
/// Drawing programs write many vocabularies into their files, so that not what is known is let through,
/// but whatever can run, load or lead astray is refused; and so is what another reader of XML might take
/// for something else: declarations of entities, other encodings, tags without an end.
struct DrawingCheck {
  private let bytes: [UInt8]
  private var place = 0
  /// What is wrong, as it is written; nil for nothing.
  private(set) var fault: String?

  /// Looks at the bytes of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      fault = "encoding"
      return
    }
    while fault == nil, let open = find(UInt8(ascii: "<"), from: place) {
      place = open + 1
      readMarkup()
    }
  }

  /// Elements that run, load or send something, by their names without a prefix.
  private static let elements: Set<String> = [
    "applet", "audio", "base", "button", "embed", "form", "frame", "frameset", "handler", "iframe",
    "input", "link", "listener", "math", "meta", "noscript", "object", "portal", "script", "select",
    "template", "textarea", "video",
  ]
  /// Attributes that hold an address, or what an animation makes of one.
  private static let addresses: Set<String> = [
    "action", "background", "by", "cite", "data", "formaction", "from", "href", "ping", "poster",
    "src",
    "srcset", "to", "values",
  ]
  /// What an address may begin with; pictures in the text are shown and run nothing.
  private static let schemes = ["http:", "https:", "mailto:"]
  private static let pictures = [
    "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp",
  ]

  private mutating func readMarkup() {
    if has("!--") { return skip(past: "-->") }
    if has("![CDATA[") {
      // Style sheets may stand in one.
      let start = place
      skip(past: "]]>")
      return look(atStyle: text(start..<place))
    }
    if has("!") { return readDeclaration() }
    if has("?") { return readInstruction() }
    let isEnd = has("/")
    if isEnd { place += 1 }
    let name = readName()
    if Self.elements.contains(name.local) { return fault = "<\(name.whole)>" }
    readAttributes(of: name.local)
    if !isEnd, name.local == "style", fault == nil {
      let start = place
      let end = find(UInt8(ascii: "<"), from: place) ?? bytes.count
      look(atStyle: text(start..<end))
    }
  }

  /// `<!DOCTYPE svg PUBLIC "…" "…">`, without declarations of its own.
  private mutating func readDeclaration() {
    let start = place
    guard let end = find(UInt8(ascii: ">"), from: place) else { return fault = "<!" }
    place = end + 1
    let words = text(start..<end).lowercased()
    if words.contains("[") || !words.hasPrefix("!doctype svg") { fault = "<\(words.prefix(40))>" }
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>`, and nothing that names a style sheet or program.
  private mutating func readInstruction() {
    let start = place
    skip(past: "?>")
    let words = text(start..<place).lowercased()
    guard words.hasPrefix("?xml ") || words.hasPrefix("?xml\t") || words.hasPrefix("?xml\n") else {
      return fault = "<\(words.prefix(40))"
    }
    guard let encoding = words.firstRange(of: "encoding") else { return }
    let value = words[encoding.upperBound...].drop { " =\"'\t\n\r".contains($0) }
    if !["utf-8", "us-ascii", "utf8"].contains(where: { value.hasPrefix($0) }) {
      fault = "encoding"
    }
  }

  private mutating func readAttributes(of element: String) {
    while fault == nil {
      while place < bytes.count, isBlank(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
        place += 1
      }
      guard place < bytes.count else { return fault = "<\(element)" }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        return
      }
      let name = readName()
      guard !name.whole.isEmpty else { return fault = "<\(element)" }
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      guard has("=") else { return fault = "<\(element) \(name.whole)" }
      place += 1
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      guard has("\"") || has("'"), let end = find(bytes[place], from: place + 1) else {
        return fault = "\(name.whole)="
      }
      let value = text(place + 1..<end)
      place = end + 1
      look(at: name.local, value, of: element)
    }
  }

  private mutating func look(at name: String, _ written: String, of element: String) {
    guard let value = Self.decoded(written) else {
      return fault = "\(name)=\"\(written.prefix(40))\""
    }
    if name.hasPrefix("on") || name == "srcdoc" { return fault = "\(name)=" }
    if name == "attributename" {
      let target = value.lowercased().split(separator: ":").last ?? ""
      if target.hasPrefix("on") || target == "href" || target == "src" {
        return fault = "attributeName=\"\(value.prefix(40))\""
      }
    }
    if name == "style" { return look(atStyle: value) }
    guard Self.addresses.contains(name) else { return }
    // Browsers drop blanks and control characters before they look for a scheme.
    let address = String(
      String.UnicodeScalarView(value.lowercased().unicodeScalars.filter { $0.value > 0x20 })
    )
    let isSafe =
      !address.prefix { !"/?#".contains($0) }.contains(":") && !address.hasPrefix("//")
      // What is loaded is not followed by choice.
      || element == "a" && Self.schemes.contains { address.hasPrefix($0) }
      || Self.pictures.contains { address.hasPrefix($0) }
    if !isSafe { fault = "\(name)=\"\(value.prefix(40))\"" }
  }

  /// Style sheets run nothing, but could load from elsewhere.
  private mutating func look(atStyle words: String) {
    let words = words.lowercased()
    if words.contains("@import") || words.contains("javascript:") || words.contains("expression(") {
      fault = "style"
    }
  }

  // MARK: Text

  private mutating func readName() -> (whole: String, local: String) {
    let start = place
    while place < bytes.count, !isBlank(bytes[place]), !"/>=<\"'".utf8.contains(bytes[place]) {
      place += 1
    }
    let whole = text(start..<place).lowercased()
    return (whole, whole.split(separator: ":").last.map(String.init) ?? "")
  }

  private mutating func skip(past end: StaticString) {
    var start = place
    while let found = find(end.utf8Start.pointee, from: start) {
      if has(end, at: found) {
        place = found + end.utf8CodeUnitCount
        return
      }
      start = found + 1
    }
    fault = "<\(text(place..<min(bytes.count, place + 8)))"
  }

  private func has(_ words: StaticString) -> Bool { has(words, at: place) }

  private func has(_ words: StaticString, at start: Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[start + $0] == words.utf8Start[$0] }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A value with its references resolved; nil where one is none of XML's own.
  private static func decoded(_ written: String) -> String? {
    guard written.contains("&") else { return written }
    var result = ""
    for (number, piece) in written.split(separator: "&", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0 else {
        result += piece
        continue
      }
      guard let end = piece.firstIndex(of: ";") else { return nil }
      let name = piece[..<end]
      let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      if let text = known[String(name)] {
        result += text
      } else if name.hasPrefix("#x"), let scalar = scalar(name.dropFirst(2), radix: 16) {
        result.unicodeScalars.append(scalar)
      } else if name.hasPrefix("#"), let scalar = scalar(name.dropFirst(), radix: 10) {
        result.unicodeScalars.append(scalar)
      } else {
        return nil
      }
      result += piece[piece.index(after: end)...]
    }
    return result
  }

  private static func scalar(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    UInt32(digits, radix: radix).flatMap { Unicode.Scalar($0) }
  }
}
