import Diagnostics

/// Reads the text of one template into nodes, with the place of every tag.
struct TemplateParser {
  /// The deepest nesting of sections in a file.
  static let deepest = 64

  private let path: String
  private let file: Int32
  private let bytes: [UInt8]
  private var lines: LineCounter
  /// The containers that are open, the file itself first.
  private var open: [(tag: Tag, nodes: [Node])] = []
  private var faults: [TemplateFault] = []

  private init(path: String, file: Int32, bytes: [UInt8]) {
    self.path = path
    self.file = file
    self.bytes = Self.withoutLastLineBreak(bytes)
    self.lines = LineCounter(file: file)
  }

  /// The nodes of a template; number `file` goes into the places of its tags.
  static func parse(
    path: String,
    file: Int32,
    bytes: [UInt8]
  ) -> (nodes: [Node], faults: [TemplateFault]) {
    var parser = TemplateParser(path: path, file: file, bytes: bytes)
    let nodes = parser.parse()
    return (nodes, parser.faults)
  }

  private mutating func parse() -> [Node] {
    let start = Place.start(of: file)
    open = [(Tag(kind: .section, name: "", place: start), [])]
    var textStart = 0
    while let opening = find("{{", from: textStart) {
      guard let (tag, end) = readTag(at: opening) else { break }
      var textEnd = opening
      var next = end
      if tag.kind.mayTakeLine, let line = standaloneLine(opening..<end) {
        textEnd = line.lowerBound
        next = line.upperBound
      }
      append(.text(textStart..<textEnd))
      textStart = next
      guard take(tag) else { return finish() }
    }
    append(.text(textStart..<bytes.count))
    return finish()
  }

  /// Puts `tag` where it belongs; false where nesting went too deep to go on.
  private mutating func take(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .comment: break
    case .escaped, .raw, .partial: append(.leaf(tag))
    case .close: close(tag)
    case .section, .inverted, .block, .layout:
      guard open.count <= Self.deepest else {
        fault(
          tag.place,
          Phrase(zh: "嵌套超过 \(Self.deepest) 层", en: "nested deeper than \(Self.deepest) levels")
        )
        return false
      }
      open.append((tag, []))
    }
    return true
  }

  private mutating func close(_ tag: Tag) {
    guard let match = open.indices.dropFirst().last(where: { open[$0].tag.name == tag.name })
    else {
      let message = Phrase(
        zh: "{{/\(tag.name)}} 没有对应的开始标记",
        en: "{{/\(tag.name)}} closes what was never opened"
      )
      fault(tag.place, message, help: openHint)
      return
    }
    while open.count - 1 > match { closeUnfinished() }
    let (opening, nodes) = open.removeLast()
    append(.container(opening, nodes))
  }

  private var openHint: Phrase? {
    guard open.count > 1, let tag = open.last?.tag else { return nil }
    return Phrase(
      zh: "此处打开的是第 \(tag.place.line) 行的 \(tag.name)",
      en: "open here is \(tag.name) of line \(tag.place.line)"
    )
  }

  private mutating func finish() -> [Node] {
    while open.count > 1 { closeUnfinished() }
    return open.first?.nodes ?? []
  }

  /// Closes the innermost container although its closing tag is missing.
  private mutating func closeUnfinished() {
    let (tag, nodes) = open.removeLast()
    fault(
      tag.place,
      Phrase(zh: "\(tag.name) 没有结束标记", en: "\(tag.name) is never closed"),
      help: Phrase(zh: "补上 {{/\(tag.name)}}", en: "add {{/\(tag.name)}}")
    )
    append(.container(tag, nodes))
  }

  private mutating func append(_ node: Node) {
    if case .text(let range) = node, range.isEmpty { return }
    open[open.count - 1].nodes.append(node)
  }

  // MARK: One tag

  /// The tag that begins at `start`, and the offset behind it; nil where it never ends.
  private mutating func readTag(at start: Int) -> (tag: Tag, end: Int)? {
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
    let sign = start + 2 < bytes.count ? bytes[start + 2] : 0
    let inner = isTriple || Self.kind(of: sign) != nil ? start + 3 : start + 2
    guard let inside = find(isTriple ? "}}}" : "}}", from: inner) else {
      fault(
        lines.place(of: start, in: bytes, length: 2),
        Phrase(zh: "标记没有结束", en: "the tag is never finished"),
        help: isTriple ? Phrase(zh: "补上 }}}", en: "add }}}") : Phrase(zh: "补上 }}", en: "add }}")
      )
      return nil
    }
    let end = inside + (isTriple ? 3 : 2)
    let kind = isTriple ? .raw : Self.kind(of: sign) ?? .escaped
    let content = bytes[inner..<inside]
    let place = lines.place(
      of: start,
      in: bytes,
      length: kind == .comment ? 2 : LineCounter.width(of: bytes[start..<end])
    )
    let name = Self.trimmed(content)
    guard kind == .comment || isName(name, at: place) || kind.holdsOthers else {
      // Reported; as a comment it does no more harm.
      return (Tag(kind: .comment, name: name, place: place), end)
    }
    return (Tag(kind: kind, name: name, place: place), end)
  }

  /// Whether `name` can be one; reports it otherwise.
  private mutating func isName(_ name: String, at place: Place) -> Bool {
    if name.isEmpty {
      fault(place, Phrase(zh: "标记里没有名称", en: "the tag holds no name"))
    } else if name.hasPrefix("=") {
      fault(
        place,
        Phrase(zh: "不支持更换标记符号", en: "changing the delimiters is not supported")
      )
    } else if !name.utf8.allSatisfy(Self.mayStandInName) {
      fault(
        place,
        Phrase(zh: "名称 \(name) 含有不允许的字符", en: "the name \(name) has a character it may not"),
        help: Phrase(
          zh: "名称由字母、数字和 . _ - : / 组成",
          en: "names are made of letters, digits and . _ - : /"
        )
      )
    } else {
      return true
    }
    return false
  }

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func kind(of sign: UInt8) -> Tag.Kind? {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .layout
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"): .raw
    default: nil
    }
  }

  private static func trimmed(_ content: ArraySlice<UInt8>) -> String {
    var content = content.drop(while: isBlank)
    while let last = content.last, isBlank(last) { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }

  // MARK: Bytes

  /// The whole line around `tag`, with its line break, where nothing else stands on it.
  private func standaloneLine(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == 0x09 {
      start -= 1
    }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == 0x09 { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end == bytes.count { return start..<end }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  /// A file without its last line break, so that a partial can stand inside a line.
  private static func withoutLastLineBreak(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.last == 0x0A else { return bytes }
    return bytes.dropLast().last == 0x0D ? bytes.dropLast(2) : bytes.dropLast()
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    let sign = mark.description.utf8.first ?? 0
    let count = mark.utf8CodeUnitCount
    var at = start
    while at + count <= bytes.count {
      if bytes[at] == sign, bytes[at..<at + count].allSatisfy({ $0 == sign }) { return at }
      at += 1
    }
    return nil
  }

  private mutating func fault(_ place: Place, _ message: Phrase, help: Phrase? = nil) {
    faults.append(TemplateFault(.templateSyntax, in: path, place, message, help: help))
  }
}
