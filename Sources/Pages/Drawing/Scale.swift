import Records

/// Where exact values stand on a line: linear, and rounded once, half-up.
struct Scale {
  /// The value at the start of the line.
  let low: ExactDecimal
  /// The value at its end; above `low`.
  let high: ExactDecimal
  /// How long the line is.
  let length: Tenths

  /// The distance of `value` from the start; held within the line, and half of it where the values
  /// are too large to reckon with.
  func position(_ value: ExactDecimal) -> Tenths {
    guard value > low else { return Tenths(0) }
    guard value < high else { return length }
    let tenths = value.subtracting(low).flatMap { part in
      high.subtracting(low).flatMap { whole in
        part.multiplied(by: ExactDecimal(length.count))?.divided(by: whole, places: 0)
      }
    }
    return Tenths(tenths?.steps(places: 0).flatMap(Int.init(exactly:)) ?? length.count / 2)
  }

  /// The same from the end: what grows upwards on paper, where lengths grow downwards.
  func height(_ value: ExactDecimal) -> Tenths { length - position(value) }
}
