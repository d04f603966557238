/// A percentage as written: `8 %` is eight hundredths.
package struct Percent: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number before the sign: 8 for `8 %`.
  package let value: ExactDecimal

  /// That many hundredths.
  package init(_ value: ExactDecimal) {
    self.value = value
  }

  package static func < (lhs: Percent, rhs: Percent) -> Bool { lhs.value < rhs.value }

  /// The percentage as a part of one: 0.08 for `8 %`; nil where that has too many places.
  package var fraction: ExactDecimal? {
    ExactDecimal(mantissa: value.mantissa, places: value.places + 2)
  }

  /// The exact form as the product writes it: `8%`.
  package var description: String { "\(value)%" }

  /// The percentage that `text` writes, or why it does not; a bare number is a fault.
  package static func parse(_ text: String) -> Result<Percent, PercentFault> {
    let failure = Result<Percent, PercentFault>.failure(.form(text: Excerpt.of(text)))
    guard var bytes = FoldedText(text)?.bytes else { return failure }
    let hasSign = bytes.last == 0x25
    if hasSign { bytes.removeLast() }
    while bytes.last == 0x20 { bytes.removeLast() }
    guard let value = ExactDecimal(String(decoding: bytes, as: UTF8.self)) else { return failure }
    guard hasSign else { return .failure(.bareNumber(value)) }
    return .success(Percent(value))
  }

  /// The percentage that `text` writes, or nil.
  package init?(_ text: String) {
    guard case .success(let percent) = Self.parse(text) else { return nil }
    self = percent
  }
}
