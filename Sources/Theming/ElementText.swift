/// An element of a rendered page as JSON, and apart from it the texts that differ from row to row.
///
/// It is used again from element to element.
struct ElementText {
  /// The element: `["td",["role","cell"],["a",["href",0],0]]`.
  private(set) var bytes: [UInt8] = []
  /// Where each text begins and ends.
  private(set) var texts: [Range<Int>] = []
  private var textBytes: [UInt8] = []
  /// Whether nothing is taken out of it.
  private let isWhole: Bool

  init(isWhole: Bool = false) { self.isWhole = isWhole }

  /// A text in quotes.
  func text(in range: Range<Int>) -> ArraySlice<UInt8> { textBytes[range] }

  /// Forgets the element before.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    textBytes.removeAll(keepingCapacity: true)
  }

  /// Takes in an element whose tag was read, to its end.
  mutating func read(_ tag: MarkupSource.Tag, _ source: inout MarkupSource) {
    open(tag, &source)
    var depth = 1
    while depth > 0 {
      let start = source.place
      guard let tag = source.nextTag() else { return }
      add(text: start..<tag.start, of: source.bytes)
      if tag.isComment { continue }
      if tag.isEnd {
        close()
        depth -= 1
      } else {
        bytes.append(UInt8(ascii: ","))
        open(tag, &source)
        if tag.isClosed || Self.isVoid(tag) { close() } else { depth += 1 }
      }
    }
  }

  /// Begins an element: its name and attributes.
  mutating func open(_ tag: MarkupSource.Tag, _ source: inout MarkupSource) {
    bytes += [UInt8(ascii: "["), UInt8(ascii: "\"")]
    bytes += source.bytes[tag.name]
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ",")]
    var place = tag.attributes.lowerBound
    let end = tag.attributes.upperBound
    var isFirst = true
    while true {
      while place < end, source.bytes[place] <= 0x20 { place += 1 }
      guard place < end else { break }
      let start = place
      while place < end, source.bytes[place] != UInt8(ascii: "="), source.bytes[place] > 0x20 {
        place += 1
      }
      let name = start..<place
      let value = Self.value(source, &place, end)
      bytes.append(isFirst ? UInt8(ascii: "[") : UInt8(ascii: ","))
      isFirst = false
      bytes.append(UInt8(ascii: "\""))
      bytes += source.bytes[name]
      bytes += [UInt8(ascii: "\""), UInt8(ascii: ",")]
      if isWhole || Self.stays(name, value, source.bytes) {
        Self.append(source.bytes[value], to: &bytes)
      } else {
        takeOut(source.bytes[value])
      }
    }
    bytes.append(isFirst ? UInt8(ascii: "0") : UInt8(ascii: "]"))
  }

  /// The value of an attribute behind whose name `place` stands, in quotes of either kind or in none;
  /// empty where it has none.
  private static func value(_ source: MarkupSource, _ place: inout Int, _ end: Int) -> Range<Int> {
    var start = place
    while start < end, source.bytes[start] <= 0x20 { start += 1 }
    guard start < end, source.bytes[start] == UInt8(ascii: "=") else { return place..<place }
    repeat { start += 1 } while start < end && source.bytes[start] <= 0x20
    place = start
    guard start < end else { return start..<start }
    if MarkupSource.isQuote(source.bytes[start]),
      let close = source.find(source.bytes[start], from: start + 1)
    {
      place = close + 1
      return start + 1..<close
    }
    while place < end, source.bytes[place] > 0x20 { place += 1 }
    return start..<place
  }

  /// Ends an element.
  mutating func close() { bytes.append(UInt8(ascii: "]")) }

  private mutating func add(text range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    bytes.append(UInt8(ascii: ","))
    // Commas and dashes between values are the same in every row.
    if isWhole || range.count <= Self.shortest && !Self.isWord(source[range.lowerBound]) {
      Self.append(source[range], to: &bytes)
    } else {
      takeOut(source[range])
    }
  }

  private static let shortest = 3

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func takeOut(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(UInt8(ascii: "0"))
    let start = textBytes.count
    Self.append(text, to: &textBytes)
    texts.append(start..<textBytes.count)
  }

  /// Attributes that are the same in most rows, and the addresses of icons.
  private static func stays(
    _ name: Range<Int>,
    _ value: Range<Int>,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let icon: StaticString = "#i-"
    if source[value].starts(
      with: UnsafeBufferPointer(start: icon.utf8Start, count: icon.utf8CodeUnitCount)
    ) {
      return true
    }
    return constant.contains { known in
      name.count == known.utf8CodeUnitCount
        && source[name].elementsEqual(
          UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount)
        )
    }
  }

  private static let constant: [StaticString] = [
    "role", "data-l", "class", "scope", "lang", "aria-hidden", "colspan", "viewBox",
  ]

  private static func isVoid(_ tag: MarkupSource.Tag) -> Bool {
    tag.isNamed("br") || tag.isNamed("img") || tag.isNamed("input") || tag.isNamed("wbr")
      || tag.isNamed("hr") || tag.isNamed("col") || tag.isNamed("source") || tag.isNamed("area")
      || tag.isNamed("track") || tag.isNamed("embed")
  }

  /// Appends what HTML means as a text of JSON in quotes.
  ///
  /// `<` is escaped as well, and with it whatever would end a script element; so are the separators of
  /// lines that scripts once could not hold.
  private static func append(_ html: Slice<UnsafeBufferPointer<UInt8>>, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    var place = html.startIndex
    while place < html.endIndex {
      let byte = html[place]
      place += 1
      switch byte {
      case UInt8(ascii: "&"):
        if let (meant, length) = CharacterReferences.read(html[place...]) {
          place += length
          for byte in meant { append(byte, to: &json) }
        } else {
          append(byte, to: &json)
        }
      case 0xE2
      where place + 1 < html.endIndex && html[place] == 0x80
        && html[place + 1] & 0xFE == 0xA8:
        json += Array((html[place + 1] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        place += 2
      default:
        append(byte, to: &json)
      }
    }
    json.append(UInt8(ascii: "\""))
  }

  private static func append(_ byte: UInt8, to json: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "<"): json += Array("\\u003c".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 16)
      json += Array((digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8) + Array(digits.utf8)
    default: json.append(byte)
    }
  }
}
