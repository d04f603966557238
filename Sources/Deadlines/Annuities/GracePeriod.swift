package import Records

/// The six months in which a late annuity may still be paid, and what that costs (R137).
package struct GracePeriod: Sendable, Hashable {
  /// The day until which no surcharge is borne.
  package let due: CalendarDate
  /// The last day of the sixth month, moved to the next working day as every time limit is.
  package let end: CalendarDate

  /// The surcharges of the months, in per cent of the full fee.
  private static let steps = [0, 5, 10, 15, 20, 25]

  package init(due: CalendarDate, days: WorkingDays) {
    self.due = due
    end = due.adding(months: Self.steps.count).map(days.next(onOrAfter:)) ?? due
  }

  /// The surcharge borne on `day`, in per cent of the full fee; nil once the grace is over.
  ///
  /// A day in the k-th month after the due date, up to and including the same day of month k, bears
  /// the k-th step (readings, Dates).
  package func surcharge(on day: CalendarDate) -> Percent? {
    guard day <= end else { return nil }
    for (month, step) in Self.steps.enumerated() {
      if let last = due.adding(months: month + 1), day <= last {
        return Percent(ExactDecimal(step))
      }
    }
    // A grace period that ends on a holiday is longer than its last month.
    return Self.steps.last.map { Percent(ExactDecimal($0)) }
  }
}
