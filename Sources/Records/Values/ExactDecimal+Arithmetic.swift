/// Sums, products and quotients; nil where the result does not fit, and for a division by zero.
extension ExactDecimal {
  /// The exact sum.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(places, other.places)
    guard let left = steps(places: common), let right = other.steps(places: common) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(mantissa: sum, places: common)
  }

  /// The exact difference.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    other.negated.flatMap(adding)
  }

  /// The number with the other sign.
  package var negated: ExactDecimal? {
    let (mantissa, overflow) = Int128.zero.subtractingReportingOverflow(mantissa)
    return overflow ? nil : ExactDecimal(mantissa: mantissa, places: places)
  }

  /// The exact product.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : ExactDecimal(mantissa: product, places: places + other.places)
  }

  /// The quotient to that many places, half-up: a half goes away from zero (四舍五入).
  package func divided(by other: ExactDecimal, places wanted: Int) -> ExactDecimal? {
    guard (0...Self.mostPlaces).contains(wanted) else { return nil }
    let exponent = wanted + other.places - places
    var (top, bottom) = (mantissa, other.mantissa)
    var overflow = false
    if exponent >= 0 {
      guard exponent <= 38 else { return nil }
      (top, overflow) = top.multipliedReportingOverflow(by: Self.powerOfTen(exponent))
    } else {
      (bottom, overflow) = bottom.multipliedReportingOverflow(by: Self.powerOfTen(-exponent))
    }
    guard !overflow, let quotient = Self.halfUp(top, bottom) else { return nil }
    return ExactDecimal(mantissa: quotient, places: wanted)
  }

  /// The number to that many places, half-up.
  package func rounded(places wanted: Int) -> ExactDecimal? {
    if wanted >= places { return wanted <= Self.mostPlaces ? self : nil }
    return divided(by: ExactDecimal(1), places: wanted)
  }

  /// The number in whole steps of ten to the power of minus `wanted`; nil where it does not fit.
  ///
  /// Exact: nil also where the number has digits behind `wanted` places.
  package func steps(places wanted: Int) -> Int128? {
    guard wanted >= places, wanted - places <= 38 else { return nil }
    let (steps, overflow) =
      mantissa.multipliedReportingOverflow(by: Self.powerOfTen(wanted - places))
    return overflow ? nil : steps
  }

  /// `top / bottom` to the nearest whole number, a half away from zero; nil for a zero `bottom`.
  static func halfUp(_ top: Int128, _ bottom: Int128) -> Int128? {
    guard bottom != 0, top != .min || bottom != -1 else { return nil }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    // Twice the remainder could overflow; the distance to the divisor cannot.
    let (over, whole) = (remainder.magnitude, bottom.magnitude)
    guard over >= whole - over, over > 0 else { return quotient }
    let (up, tooLarge) =
      quotient.addingReportingOverflow((top < 0) == (bottom < 0) ? 1 : -1)
    return tooLarge ? nil : up
  }
}
