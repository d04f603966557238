/// A rate: how many of how many (D0).
///
/// Without a positive denominator there is no percentage, "n/a".
package struct Rate: Hashable, Sendable {
  /// How many.
  package let numerator: Int
  /// Of how many.
  package let denominator: Int

  package init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The percentage with one decimal, half-up, rounded once; nil without a positive denominator.
  package var percent: Percent? {
    guard let tenths else { return nil }
    return ExactDecimal(mantissa: tenths, places: 1).map(Percent.init)
  }

  /// The percentage as shown, always with one decimal: `75.0%`; nil for "n/a".
  package var percentText: String? {
    tenths.map { ExactDecimal.text($0, places: 1, grouped: false) + "%" }
  }

  /// Both numbers as shown: `12/16`.
  package var countText: String { "\(numerator)/\(denominator)" }

  /// Whether the exact rate, not the rounded one, is at least `target`; nil for "n/a".
  package func reaches(_ target: Percent) -> Bool? {
    compared(with: target).map { $0.rate >= $0.target }
  }

  /// Whether the exact rate, not the rounded one, is more than `target`; nil for "n/a".
  package func exceeds(_ target: Percent) -> Bool? {
    compared(with: target).map { $0.rate > $0.target }
  }

  private var tenths: Int128? {
    guard denominator > 0 else { return nil }
    return ExactDecimal.halfUp(Int128(numerator) * 1000, Int128(denominator))
  }

  /// Both sides times the denominator, so that nothing is divided.
  private func compared(with target: Percent) -> (rate: ExactDecimal, target: ExactDecimal)? {
    guard denominator > 0,
      let rate = ExactDecimal(mantissa: Int128(numerator) * 100, places: 0),
      let wanted = target.value.multiplied(by: ExactDecimal(denominator))
    else { return nil }
    return (rate, wanted)
  }
}
