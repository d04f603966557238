package import Records

/// Which days are worked: Monday to Friday less the site's holidays (readings, Dates).
package struct WorkingDays: Sendable {
  private let holidays: Set<CalendarDate>

  package init(holidays: [CalendarDate]) { self.holidays = Set(holidays) }

  /// Whether `day` is worked.
  package func contains(_ day: CalendarDate) -> Bool {
    !day.weekday.isWeekend && !holidays.contains(day)
  }

  /// The first day worked on or after `day`; `day` itself where the calendar ends before one.
  package func next(onOrAfter day: CalendarDate) -> CalendarDate {
    var next = day
    while !contains(next) {
      guard let following = next.adding(days: 1) else { return day }
      next = following
    }
    return next
  }
}
