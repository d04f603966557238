/// Reading the parts of patent numbers out of folded, capital ASCII.
enum PatentDigits {
  /// Whether the byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the byte is a capital ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// The bytes as text.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The number that at most 18 digits write; longer ones are cut, which no caller lets happen.
  static func value(_ digits: some Collection<UInt8>) -> Int {
    digits.prefix(18).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// Nothing, or a letter and at most one digit; nil for anything else.
  static func kindCode(_ tail: ArraySlice<UInt8>) -> String? {
    guard let letter = tail.first else { return "" }
    guard isLetter(letter), tail.count <= 2, tail.dropFirst().allSatisfy(isDigit) else {
      return nil
    }
    return text(tail)
  }

  /// The digits with zeros before them up to that width.
  static func padded(_ digits: some Collection<UInt8>, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.count)) + text(digits)
  }

  /// The digits without zeros before them; one zero for nothing else.
  static func unpadded(_ digits: some Collection<UInt8>) -> String {
    let rest = digits.drop { $0 == 0x30 }
    return rest.isEmpty ? "0" : text(rest)
  }

  /// The digits with a comma every three.
  static func grouped(_ digits: String) -> String {
    var grouped: [UInt8] = []
    for (place, digit) in digits.utf8.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { grouped.append(0x2C) }
      grouped.append(digit)
    }
    return text(grouped)
  }
}
