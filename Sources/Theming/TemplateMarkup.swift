import Diagnostics
import Templates

/// Whether the HTML of a template is such that pages made of it can be proven and their rows taken
/// apart, and asks for nothing that the policy of the pages refuses without a word.
///
/// It is stricter than HTML: every element ends, names are in lower case, and what the proof of the
/// output reads stands in double quotes.
struct TemplateMarkup {
  private let source: SourceText
  private var position = 0
  private var pieces: [MarkupBalance.Piece] = []
  private var svgs = 0
  private var found: [TemplateFault] = []

  /// A check of a template.
  init(_ source: SourceText) { self.source = source }

  /// What is wrong, in the order of the text.
  mutating func faults() -> [TemplateFault] {
    while let byte = source[position] {
      switch byte {
      case UInt8(ascii: "{") where source[position + 1] == byte: mustache(isInTag: false)
      case UInt8(ascii: "<"): angle()
      case UInt8(ascii: "&"): reference(isInTag: false)
      default: position += 1
      }
    }
    let all = found + MarkupBalance(pieces).faults(source)
    return all.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  // MARK: Reading

  /// Passes over a tag of Mustache; sections are kept, as their elements stand or fall together.
  private mutating func mustache(isInTag: Bool) {
    let start = position + 2
    let isTriple = source[start] == UInt8(ascii: "{")
    position = end(of: isTriple ? "}}}" : "}}", from: start)
    guard !isInTag, let sign = source[start] else { return }
    let name = source.text(start + 1..<max(start + 1, position - 2)).filter { $0 != " " }
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      pieces.append(.section(name, isInverted: false))
    case UInt8(ascii: "^"): pieces.append(.section(name, isInverted: true))
    case UInt8(ascii: "/"): pieces.append(.endSection)
    default: break
    }
  }

  /// The place behind the next `mark`; the end where there is none.
  private func end(of mark: StaticString, from start: Int) -> Int {
    var at = start
    while at < source.bytes.count, !source.has(mark, at: at) { at += 1 }
    return min(at + mark.utf8CodeUnitCount, source.bytes.count)
  }

  private mutating func angle() {
    let start = position
    switch source[position + 1] {
    case UInt8(ascii: "!"):
      position =
        source.has("<!--", at: start) ? end(of: "-->", from: start + 4) : end(of: ">", from: start)
    case UInt8(ascii: "/"):
      position += 2
      let name = elementName()
      position = end(of: ">", from: position)
      if name == "svg" { svgs = max(0, svgs - 1) }
      pieces.append(.close(name, start..<position))
    case let letter? where Self.isLetter(letter): tag()
    default: position += 1
    }
  }

  private mutating func elementName() -> String {
    let start = position
    while let byte = source[position], byte > 0x20, byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "/"), byte != UInt8(ascii: "{")
    {
      position += 1
    }
    return source.text(start..<position)
  }

  private mutating func tag() {
    let start = position
    position += 1
    let name = elementName()
    let nameRange = start..<position
    var hasSource = false
    var isClosed = false
    loop: while let byte = source[position] {
      switch byte {
      case UInt8(ascii: ">"): break loop
      case UInt8(ascii: "{"): mustache(isInTag: true)
      case UInt8(ascii: "/"):
        isClosed = source[position + 1] == UInt8(ascii: ">")
        position += 1
      case 0...0x20: position += 1
      default: if attribute(of: name) == "src" { hasSource = true }
      }
    }
    guard source[position] != nil else {
      return report(nameRange, TemplateMarkupWords.unfinished)
    }
    position += 1
    if name == "svg" { svgs += 1 }
    if name.contains(where: \.isUppercase), svgs == 0 {
      report(nameRange, TemplateMarkupWords.capitals)
    }
    if let words = TemplateMarkupWords.refused(name, hasSource: hasSource) {
      report(nameRange, words)
    }
    if MarkupBalance.isVoid(name) { return }
    if isClosed {
      if svgs == 0, !MarkupBalance.isOfDrawing(name) {
        report(nameRange, TemplateMarkupWords.selfClosed(name))
      }
      return
    }
    pieces.append(.open(name, nameRange))
    if name == "script" || name == "style" {
      while source[position] != nil, !source.has("</", at: position) { position += 1 }
    }
  }

  /// Reads an attribute and returns its name.
  private mutating func attribute(of element: String) -> String {
    let start = position
    while let byte = source[position], byte > 0x20, byte != UInt8(ascii: "="),
      byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "{")
    {
      position += 1
    }
    if position == start { position += 1 }
    let name = source.text(start..<position).lowercased()
    var at = position
    while let byte = source[at], byte <= 0x20 { at += 1 }
    guard source[at] == UInt8(ascii: "=") else {
      look(at: name, of: element, start..<position, value: "", isQuoted: true)
      return name
    }
    position = at + 1
    while let byte = source[position], byte <= 0x20 { position += 1 }
    let quote = source[position].flatMap { MarkupSource.isQuote($0) ? $0 : nil }
    if quote != nil { position += 1 }
    let from = position
    while let byte = source[position], quote.map({ byte != $0 }) ?? !Self.endsValue(byte) {
      switch byte {
      case UInt8(ascii: "{") where source[position + 1] == byte: mustache(isInTag: true)
      case UInt8(ascii: "&"): reference(isInTag: true)
      default: position += 1
      }
    }
    let value = from..<min(position, source.bytes.count)
    if quote != nil { position += 1 }
    look(
      at: name,
      of: element,
      value.isEmpty ? start..<value.lowerBound : value,
      value: source.text(value),
      isQuoted: quote == UInt8(ascii: "\"")
    )
    return name
  }

  private static func endsValue(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ">") }

  /// A character reference; a single `&` stands for itself.
  private mutating func reference(isInTag: Bool) {
    let start = position
    position += 1
    while let byte = source[position], Self.isLetter(byte) || (0x30...0x39).contains(byte) {
      position += 1
    }
    let name = source.text(start + 1..<position)
    guard !name.isEmpty else { return }
    let isEnded = source[position] == UInt8(ascii: ";")
    let isKnown = CharacterReferences.isKnown(name)
    guard isEnded ? !isKnown : isKnown && !isInTag else { return }
    report(start..<position, TemplateMarkupWords.reference(name, isEnded: isEnded))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  // MARK: Attributes

  private mutating func look(
    at name: String,
    of element: String,
    _ range: Range<Int>,
    value: String,
    isQuoted: Bool
  ) {
    if let words = TemplateMarkupWords.refused(name, value, of: element) {
      report(range, words)
    } else if ["href", "src", "id", "data-rows"].contains(name), !isQuoted {
      report(range, TemplateMarkupWords.quotes(name))
    }
  }

  private mutating func report(_ range: Range<Int>, _ words: TemplateMarkupWords) {
    found.append(source.fault(range, words.message, help: words.help))
  }
}
