import Records

/// Round values beside an axis: steps of 1, 2 or 5 times a power of ten that take in all values.
struct ValueTicks {
  /// The values, the lowest first; at least two.
  let values: [ExactDecimal]

  /// The most steps between the lowest and the highest.
  private static let most = 5

  /// Ticks that take in zero and every one of `shown`; whole numbers only where `whole`.
  init(_ shown: [ExactDecimal], whole: Bool) {
    let low = min(.zero, shown.min() ?? .zero)
    let high = max(.zero, shown.max() ?? .zero)
    for step in Self.steps(whole: whole) {
      guard let first = Self.floor(low, step),
        let last = Self.floor(high, step).map({ floor in
          floor.value < high ? floor.count + 1 : floor.count
        })
      else { continue }
      let steps = last - first.count
      guard steps <= Self.most else { continue }
      let ticks = (first.count...max(first.count + 1, last)).compactMap {
        step.multiplied(by: ExactDecimal($0))
      }
      values = ticks
      return
    }
    values = [low, max(high, ExactDecimal(1))]
  }

  /// The lowest value.
  var low: ExactDecimal { values[0] }
  /// The highest value.
  var high: ExactDecimal { values[values.count - 1] }

  /// The steps from small to large.
  private static func steps(whole: Bool) -> [ExactDecimal] {
    ((whole ? 0 : -4)...15).flatMap { power -> [ExactDecimal] in
      [1, 2, 5].compactMap { digit in
        power < 0
          ? ExactDecimal(mantissa: Int128(digit), places: -power)
          : ExactDecimal(mantissa: 1, places: 0)?.multiplied(by: ExactDecimal(Self.power(power)))?
            .multiplied(by: ExactDecimal(digit))
      }
    }
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  /// The greatest multiple of `step` that is not above `value`.
  private static func floor(
    _ value: ExactDecimal,
    _ step: ExactDecimal
  ) -> (count: Int, value: ExactDecimal)? {
    guard let quotient = value.divided(by: step, places: 0)?.steps(places: 0),
      var count = Int(exactly: quotient), var multiple = step.multiplied(by: ExactDecimal(count))
    else { return nil }
    // Rounding half-up may have gone one above.
    if multiple > value, let below = multiple.subtracting(step) {
      count -= 1
      multiple = below
    }
    return (count, multiple)
  }
}
