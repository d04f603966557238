/// An amount of money in whole smallest units of its currency (contract §5).
///
/// There is no order: amounts of different currencies cannot be compared. Arithmetic answers nil for
/// different currencies and for results that do not fit.
package struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount in the smallest unit: 分 for CNY, whole yen for JPY.
  package let minorUnits: Int
  /// The currency.
  package let currency: Currency

  /// The amount of that many smallest units.
  package init(minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount rounded half-up to the currency's smallest unit; nil where it does not fit.
  package init?(_ amount: ExactDecimal, _ currency: Currency) {
    guard
      let steps = amount.rounded(places: currency.minorPlaces)?
        .steps(places: currency.minorPlaces),
      let minorUnits = Int(exactly: steps)
    else { return nil }
    self.init(minorUnits: minorUnits, currency)
  }

  /// The amount in whole units of the currency.
  package var amount: ExactDecimal {
    ExactDecimal(mantissa: Int128(minorUnits), places: currency.minorPlaces) ?? .zero
  }

  /// The sum; nil for another currency or where it does not fit.
  package func adding(_ other: Money) -> Money? {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    return overflow || currency != other.currency ? nil : Money(minorUnits: sum, currency)
  }

  /// The difference; nil for another currency or where it does not fit.
  package func subtracting(_ other: Money) -> Money? {
    let (rest, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return overflow || currency != other.currency ? nil : Money(minorUnits: rest, currency)
  }

  /// The product, rounded half-up to the smallest unit.
  package func multiplied(by factor: ExactDecimal) -> Money? {
    amount.multiplied(by: factor).flatMap { Money($0, currency) }
  }

  /// That percentage of the amount, rounded half-up to the smallest unit.
  package func multiplied(by percent: Percent) -> Money? {
    percent.fraction.flatMap(multiplied)
  }

  /// The amount divided in proportion to `weights`; the parts add up to it exactly.
  package func apportioned(by weights: [ExactDecimal]) -> [Money]? {
    Shares.apportion(minorUnits, weights: weights)?.map { Money(minorUnits: $0, currency) }
  }

  /// The amount for people: `¥1,860,000.00` for CNY, `USD 1,200.00` for others.
  package var formatted: String {
    let text = ExactDecimal.text(
      Int128(minorUnits.magnitude),
      places: currency.minorPlaces,
      grouped: true
    )
    let sign = minorUnits < 0 ? "-" : ""
    return currency == .cny ? "\(sign)¥\(text)" : "\(currency.code)\u{A0}\(sign)\(text)"
  }

  /// The amount as it may be written in a record: `1200.50 CNY`.
  package var description: String {
    ExactDecimal.text(Int128(minorUnits), places: currency.minorPlaces, grouped: false)
      + " \(currency.code)"
  }
}
