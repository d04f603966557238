import Records

/// A length in whole tenths of a unit, so that what is drawn is the same on every machine.
///
/// Nothing that is drawn is a binary float: positions are divided and rounded half-up as integers,
/// and written as text with one digit behind the point.
struct Tenths: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many tenths.
  let count: Int

  init(_ count: Int) { self.count = count }

  /// That many whole units.
  static func units(_ units: Int) -> Tenths { Tenths(units * 10) }

  /// The width of charts across which everything is in hundredths: 10,000 steps.
  static let whole = Tenths(10_000)

  /// A position across as a share of that width: `37.52`, to be followed by a per cent sign.
  var percent: String { ExactDecimal(mantissa: Int128(count), places: 2)?.description ?? "0" }

  static func < (lhs: Tenths, rhs: Tenths) -> Bool { lhs.count < rhs.count }
  static func + (lhs: Tenths, rhs: Tenths) -> Tenths { Tenths(lhs.count + rhs.count) }
  static func - (lhs: Tenths, rhs: Tenths) -> Tenths { Tenths(lhs.count - rhs.count) }

  /// `37`, `37.5`; never more digits than needed, as pages hold many of them.
  var description: String {
    let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: 10)
    return "\(count < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
  }
}
