/// An exact decimal number: whole steps of a power of ten, never a binary float (D0).
///
/// Trailing zeros behind the point are dropped, so that equal numbers are equal values. Arithmetic
/// that would not fit answers nil; nothing here traps.
package struct ExactDecimal: Hashable, Sendable {
  /// The most digits behind the point.
  package static let mostPlaces = 30
  /// The most digits that a written number may have.
  package static let mostDigits = 36

  /// The number times ten to the power of `places`.
  package let mantissa: Int128
  /// How many digits of the mantissa stand behind the point, 0 to `mostPlaces`.
  package let places: Int

  /// Nothing.
  package static let zero = ExactDecimal(0)
  /// One hundred.
  package static let hundred = ExactDecimal(100)

  /// A whole number.
  package init(_ whole: Int) {
    mantissa = Int128(whole)
    places = 0
  }

  /// `mantissa` divided by ten to the power of `places`; nil where `places` is out of range.
  package init?(mantissa: Int128, places: Int) {
    var (mantissa, places) = (mantissa, places)
    while places > 0, mantissa % 10 == 0 {
      mantissa /= 10
      places -= 1
      if mantissa == 0 { places = 0 }
    }
    guard (0...Self.mostPlaces).contains(places) else { return nil }
    self.mantissa = mantissa
    self.places = places
  }

  /// The number that `text` writes with digits, a sign and a point, or why it does not.
  package static func parse(_ text: String) -> Result<ExactDecimal, DecimalFault> {
    guard text.utf8.count <= 128 else { return .failure(.tooLong(text: Excerpt.of(text))) }
    var digits = 0
    var mantissa: Int128 = 0
    var places: Int?
    var negative = false
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits += mantissa == 0 && byte == 0x30 && places == nil ? 0 : 1
        places = places.map { $0 + 1 }
        guard digits <= mostDigits else { return .failure(.tooLong(text: Excerpt.of(text))) }
        mantissa = mantissa * 10 + Int128(byte - 0x30)
      case 0x2E where places == nil: places = 0
      case 0x2D where place == 0: negative = true
      case 0x2B where place == 0: continue
      default: return .failure(.form(text: Excerpt.of(text)))
      }
    }
    // A point needs a digit on both sides: `.5` and `5.` are slips more often than numbers.
    guard let last = text.utf8.last, (0x30...0x39).contains(last),
      let first = text.utf8.first(where: { $0 != 0x2D && $0 != 0x2B }), first != 0x2E
    else { return .failure(.form(text: Excerpt.of(text))) }
    guard let number = ExactDecimal(mantissa: negative ? -mantissa : mantissa, places: places ?? 0)
    else { return .failure(.tooLong(text: Excerpt.of(text))) }
    return .success(number)
  }

  /// The number that `text` writes, or nil.
  package init?(_ text: String) {
    guard case .success(let number) = Self.parse(text) else { return nil }
    self = number
  }

  /// Whether the number is below zero.
  package var isNegative: Bool { mantissa < 0 }
}

extension ExactDecimal: Comparable {
  package static func < (lhs: ExactDecimal, rhs: ExactDecimal) -> Bool {
    // Whole parts first, then the parts behind the point on a common scale: neither can overflow,
    // because what is behind the point is less than one and the scale is at most `mostPlaces`.
    let (left, right) = (lhs.parts, rhs.parts)
    if left.whole != right.whole { return left.whole < right.whole }
    let places = max(lhs.places, rhs.places)
    return left.rest * powerOfTen(places - lhs.places)
      < right.rest * powerOfTen(places - rhs.places)
  }

  /// The whole number towards zero, and what is left in units of `places`.
  private var parts: (whole: Int128, rest: Int128) {
    let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: Self.powerOfTen(places))
    return (quotient, remainder)
  }

  /// Ten to the power of `exponent`, which is 0 to 38 wherever this is called.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, min(exponent, 38)) { power *= 10 }
    return power
  }
}
