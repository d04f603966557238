/// How exact decimals are written.
extension ExactDecimal: CustomStringConvertible {
  /// The shortest exact form, `12.5`, with a point in every language.
  package var description: String {
    Self.text(mantissa, places: places, grouped: false)
  }

  /// The number with exactly that many places, half-up; grouped, with a comma every three digits.
  ///
  /// Nil where the zeros asked for do not fit.
  package func formatted(places wanted: Int, grouped: Bool = false) -> String? {
    guard let rounded = rounded(places: wanted), let steps = rounded.steps(places: wanted) else {
      return nil
    }
    return Self.text(steps, places: wanted, grouped: grouped)
  }

  /// `mantissa` with the point before its last `places` digits.
  static func text(_ mantissa: Int128, places: Int, grouped: Bool) -> String {
    var digits = Array(String(mantissa.magnitude).utf8)
    if digits.count <= places {
      digits.insert(contentsOf: repeatElement(0x30, count: places + 1 - digits.count), at: 0)
    }
    let wholeDigits = digits.count - places
    var bytes: [UInt8] = mantissa < 0 ? [0x2D] : []
    for (place, digit) in digits.enumerated() {
      if place == wholeDigits {
        bytes.append(0x2E)
      } else if grouped, place > 0, place < wholeDigits, (wholeDigits - place) % 3 == 0 {
        bytes.append(0x2C)
      }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
