/// The characters of an identifier or amount as typed, with the ways of typing them folded away.
///
/// Full-width forms become ASCII, every kind of blank one space, every kind of dash (also doubled)
/// one hyphen; blanks at the ends are dropped. Letters keep their case.
struct FoldedText {
  /// The longest text that is looked at, in characters.
  static let limit = 64

  /// The characters, ASCII only.
  let bytes: [UInt8]

  /// Folds `text`; nil where it is empty, too long, or holds what no identifier holds.
  init?(_ text: String) {
    if let plain = Self.ascii(text) {
      guard !plain.isEmpty else { return nil }
      bytes = plain
      return
    }
    guard let folded = Self.scalars(text) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.count)
    for scalar in folded {
      guard scalar.isASCII else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    }
    self.bytes = bytes
  }

  /// The folded characters of a text that has nothing but ASCII, as most have; nil for others and
  /// for those that are too long.
  private static func ascii(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      let plain = byte == 0x09 ? 0x20 : byte
      if plain == 0x20 || plain == 0x2D, plain == folded.last { continue }
      if plain == 0x20, folded.isEmpty { continue }
      folded.append(plain)
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }

  /// The folded characters, those outside ASCII kept; nil where the text is empty or too long.
  static func scalars(_ text: String) -> [Unicode.Scalar]? {
    var folded: [Unicode.Scalar] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard place < limit else { return nil }
      guard let plain = plain(scalar) else { continue }
      if plain == " " || plain == "-", plain == folded.last { continue }
      if plain == " ", folded.isEmpty { continue }
      folded.append(plain)
    }
    if folded.last == " " { folded.removeLast() }
    return folded.isEmpty ? nil : folded
  }

  /// The plain form of one character; nil for those without width.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x21...0x7E: scalar
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).flatMap(plain)
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: "-"
    case 0xB7, 0x3002: "."
    case 0xFFE5: "¥"
    case 0x200B...0x200D, 0x2060, 0xFEFF: nil
    default: scalar
    }
  }
}
