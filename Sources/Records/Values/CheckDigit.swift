/// The check characters of application numbers.
enum CheckDigit {
  /// The check character of a Chinese application number of 8 or 12 digits (R127).
  ///
  /// Weights 2…9 and then 2…5 again from the left; the sum modulo 11, where 10 is `X`.
  static func chinese(_ digits: some Collection<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 2
    for digit in digits {
      sum += Int(digit &- 0x30) * weight
      weight = weight == 9 ? 2 : weight + 1
    }
    return sum % 11 == 10 ? 0x58 : 0x30 + UInt8(truncatingIfNeeded: sum % 11)
  }

  /// The check digit of a European application number of 8 digits (R129).
  ///
  /// Weights 1, 2, 1, 2 … from the left; the digits of the products are added up.
  static func european(_ digits: some Collection<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 1
    for digit in digits {
      let product = Int(digit &- 0x30) * weight
      sum += product / 10 + product % 10
      weight = 3 - weight
    }
    return 0x30 + UInt8(truncatingIfNeeded: (10 - sum % 10) % 10)
  }
}
