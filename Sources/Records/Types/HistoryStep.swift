package import Diagnostics

/// How far apart the days are at which a site looks back (`history.every` of `site.yaml`).
package enum HistoryStep: String, Choice {
  case quarter, month, week

  package var label: Phrase {
    switch self {
    case .quarter: Phrase(zh: "季", en: "quarter")
    case .month: Phrase(zh: "月", en: "month")
    case .week: Phrase(zh: "周", en: "week")
    }
  }

  /// The last day of each of the last `count` periods that ended before `day`, the earliest first.
  ///
  /// Weeks end on Sunday (ISO 8601). There are fewer where the calendar begins.
  package func ends(before day: CalendarDate, count: Int) -> [CalendarDate] {
    var ends: [CalendarDate] = []
    var next = firstDay(of: day)
    while ends.count < count, let start = next, let end = start.adding(days: -1) {
      ends.append(end)
      next = firstDay(of: end)
    }
    return ends.reversed()
  }

  /// The first day of the period that a day lies in.
  private func firstDay(of day: CalendarDate) -> CalendarDate? {
    switch self {
    case .quarter: CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
    case .month: CalendarDate(year: day.year, month: day.month, day: 1)
    case .week: day.adding(days: 1 - day.weekday.rawValue)
    }
  }
}
