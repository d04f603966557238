/// Reads a folded identifier from left to right.
struct NumberScanner {
  /// The characters, ASCII.
  let bytes: [UInt8]
  /// How many of them were read.
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next character, nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  /// What was not read yet.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Reads blanks, if there are any.
  mutating func skipBlanks() {
    while next == 0x20 { position += 1 }
  }

  /// Reads `word`, in either case, with blanks before it; whether it stood there.
  mutating func skip(_ word: String) -> Bool {
    var place = position
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    for wanted in word.utf8 {
      guard place < bytes.count, Self.capital(bytes[place]) == Self.capital(wanted) else {
        return false
      }
      place += 1
    }
    position = place
    return true
  }

  /// Reads `word` where no letter follows it; whether it stood there.
  mutating func skipWord(_ word: String) -> Bool {
    let start = position
    guard skip(word) else { return false }
    if let next, Self.isLetter(next) {
      position = start
      return false
    }
    return true
  }

  /// Reads up to `limit` characters that fit, and gives them as written.
  mutating func take(_ limit: Int = 64, while fits: (UInt8) -> Bool) -> String {
    let start = position
    while let next, fits(next), position - start < limit { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Whether the character is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the character is a letter.
  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(capital(byte)) }

  /// Whether the character is a digit, or the `X` of a draft that stands for one.
  static func isPlace(_ byte: UInt8) -> Bool { isDigit(byte) || capital(byte) == 0x58 }

  private static func capital(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}
