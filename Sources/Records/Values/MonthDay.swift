/// A day of each year: the due day of a royalty (A-art.3.1(3)).
package struct MonthDay: Hashable, Sendable {
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1; the 29th of February is the 28th in other years.
  package let day: Int

  /// Reads `--03-31`, as ISO 8601 writes it, also `03-31` and `3月31日`.
  package init?(_ text: String) {
    let plain = text.trimmed.drop { $0 == "-" }
    let parts = plain.split { $0 == "-" || $0 == "月" || $0 == "日" || $0 == "/" }
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
      // A leap year has every day that there can be.
      CalendarDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    self.month = month
    self.day = day
  }

  /// The day in `year`; nil outside the calendar.
  package func on(year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
      ?? CalendarDate(year: year, month: month, day: day - 1)
  }

  /// The next such day on or after `day`; nil where the calendar ends.
  package func next(from day: CalendarDate) -> CalendarDate? {
    guard let same = on(year: day.year) else { return nil }
    return same < day ? on(year: day.year + 1) : same
  }
}
