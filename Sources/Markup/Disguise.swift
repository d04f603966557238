/// Puts stand-ins into a body, in one pass and in place; see `StandIn` for what they are for.
struct Disguise {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Where `[[…]]` were found.
  private(set) var wikiSpans: [Range<Int>] = []

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var source: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(bytes) }

  /// Goes over the whole body.
  mutating func apply() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = escape(at: index)
      case UInt8(ascii: "["): index = wikiLink(at: index)
      case UInt8(ascii: "*"): index = stars(at: index)
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        index = address(at: index)
      default: index += 1
      }
    }
  }

  /// `\~` and `\[` must not look like a deletion mark or half a link once cmark dropped the escape.
  private func escape(at index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] < 0x80, bytes[index + 1] > 0x20 else {
      return index + 1
    }
    if bytes[index + 1] == UInt8(ascii: "~") {
      bytes[index] = StandIn.escape
      bytes[index + 1] = StandIn.tilde
    } else if bytes[index + 1] == UInt8(ascii: "[") {
      bytes[index] = StandIn.escape
      bytes[index + 1] = StandIn.bracket
    } else if BareAddress.isAlphanumeric(bytes[index + 1]) {
      return index + 1
    }
    return index + 2
  }

  /// Inside `[[…]]` on one line no bar divides table cells and no star or line stresses anything.
  private mutating func wikiLink(at index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return index + 1 }
    var end = index + 2
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x0A || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { break }
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == UInt8(ascii: "]"), end > index + 2
    else { return index + 1 }
    for inner in index + 2..<end {
      switch bytes[inner] {
      case UInt8(ascii: "|"):
        bytes[inner] = StandIn.bar
        if bytes[inner - 1] == UInt8(ascii: "\\") { bytes[inner - 1] = StandIn.escape }
      case UInt8(ascii: "_"): bytes[inner] = StandIn.underscore
      case UInt8(ascii: "*"): bytes[inner] = StandIn.star
      case UInt8(ascii: "~"): bytes[inner] = StandIn.tilde
      default: break
      }
    }
    wikiSpans.append(index..<end + 2)
    return end + 2
  }

  /// In a bare address `_`, `*` and `~` are part of it, unless they end it.
  private func address(at index: Int) -> Int {
    guard let end = BareAddress.end(in: source, from: index) else { return index + 1 }
    for inner in index..<end {
      switch bytes[inner] {
      case UInt8(ascii: "_"): bytes[inner] = StandIn.underscore
      case UInt8(ascii: "*"): bytes[inner] = StandIn.star
      case UInt8(ascii: "~"): bytes[inner] = StandIn.tilde
      default: break
      }
    }
    return end
  }

  /// Lets `**中文。**后` and `前**“中文”**` be bold.
  ///
  /// CommonMark asks for a blank or punctuation outside a run of stars that has punctuation inside
  /// it; Chinese has neither blank. So a mark that closes or ends something before the run, with a
  /// letter behind it, and a mark that opens something behind the run, with a letter before it, are
  /// hidden from cmark. Marks on their natural side, `（**中文**）`, stay, and so does nesting.
  private func stars(at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    guard index > 0, end < bytes.count, let left = WideCharacters.scalar(in: source, before: index)
    else { return end }
    let right = WideCharacters.scalar(in: source, at: end).scalar
    if isLetter(right) {
      hide(left, endingAt: index, opening: false, beside: right)
    } else if isLetter(left) {
      let length = WideCharacters.scalar(in: source, at: end).length
      hide(right, endingAt: end + length, opening: true, beside: left)
    }
    return end
  }

  private func hide(
    _ mark: Unicode.Scalar,
    endingAt end: Int,
    opening: Bool,
    beside letter: Unicode.Scalar
  ) {
    if mark.isASCII {
      guard WideCharacters.isWide(letter), !isMarkup(mark, endingAt: end),
        let standIn = StandIn.ascii(UInt8(truncatingIfNeeded: mark.value), opening: opening)
      else { return }
      bytes[end - 1] = standIn
    } else if let last = StandIn.chinese(mark, opening: opening) {
      bytes[end - 3] = 0xEF
      bytes[end - 2] = 0xB7
      bytes[end - 1] = last
    }
  }

  /// Whether an ASCII mark may be part of a link, and so must stay visible to cmark.
  private func isMarkup(_ mark: Unicode.Scalar, endingAt end: Int) -> Bool {
    switch mark {
    case ":": return end >= 2 && bytes[end - 2] == UInt8(ascii: "]")
    case "(": return end >= 2 && bytes[end - 2] == UInt8(ascii: "]")
    case ")":
      var open = end - 2
      while open >= 0, end - open < 200, bytes[open] != 0x0A, bytes[open] != UInt8(ascii: ")") {
        if bytes[open] == UInt8(ascii: "(") {
          return open > 0 && bytes[open - 1] == UInt8(ascii: "]")
        }
        open -= 1
      }
      return true
    default: return false
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return BareAddress.isAlphanumeric(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .mathSymbol, .currencySymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
