/// Numbers as printable characters, fit for a string of a script as they stand.
///
/// There are 92 digits: printable ASCII without `"`, `\` and `<`. A number below 60 is one digit. The
/// upper 32 digits say that more follows: five bits, the lowest first, until a digit below 60 ends
/// the number. Most gaps of a list are small, so that most take one byte, also on the disk.
enum SearchDigits {
  /// From here on a digit says that more follows.
  static let last = 60

  /// The digit of a value below 92.
  @inline(__always)
  static func digit(_ value: Int) -> UInt8 {
    // Over the quotation mark, the less-than sign and the backslash.
    let skipped = (value >= 2 ? 1 : 0) + (value >= 27 ? 1 : 0) + (value >= 58 ? 1 : 0)
    return UInt8(truncatingIfNeeded: 0x20 + value + skipped)
  }

  /// How many digits a number takes.
  @inline(__always)
  static func count(_ number: Int) -> Int {
    var rest = number
    var count = 1
    while rest >= last {
      rest >>= 5
      count += 1
    }
    return count
  }

  /// Appends a number that is not negative.
  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= last {
      bytes.append(digit(last + (rest & 31)))
      rest >>= 5
    }
    bytes.append(digit(rest))
  }
}
