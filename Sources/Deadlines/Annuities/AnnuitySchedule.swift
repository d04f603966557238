package import Records

/// When the annuities of a patent fall due (R137; readings, Dates).
package struct AnnuitySchedule: Sendable {
  /// The most years that anything here counts.
  package static let mostYears = 50

  private let filed: CalendarDate
  private let days: WorkingDays

  package init(filed: CalendarDate, days: WorkingDays) {
    self.filed = filed
    self.days = days
  }

  /// The day on which the fee of patent year `year` falls due: the anniversary of filing on which
  /// the year begins, moved to the next working day; nil for a year before the first.
  package func due(year: Int) -> CalendarDate? {
    guard (1...Self.mostYears).contains(year) else { return nil }
    return filed.adding(years: year - 1).map(days.next(onOrAfter:))
  }

  /// The patent year that `day` lies in; nil before filing.
  package func year(on day: CalendarDate) -> Int? {
    guard day >= filed else { return nil }
    let passed = day.year - filed.year
    let anniversary = filed.adding(years: passed) ?? day
    return day < anniversary ? passed : passed + 1
  }
}
