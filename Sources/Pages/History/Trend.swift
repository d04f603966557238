package import Records

/// A rate at several days, the earliest first; the last day is the site's own.
package struct Trend: Sendable {
  /// The rate on a day.
  package struct Point: Sendable {
    /// The day.
    package let day: CalendarDate
    /// The commit that the content stood at; nil outside git.
    package let commit: String?
    /// The rate; nil where the figure was not measured then.
    package let rate: Rate?
  }

  /// The days.
  package let points: [Point]
  /// How far apart they are.
  package let step: HistoryStep

  /// By how many percentage points the rate at a place differs from the one before, as the numbers
  /// shown do; nil where either of them has none.
  package func change(at place: Int) -> ExactDecimal? {
    guard place > 0, points.indices.contains(place) else { return nil }
    return Self.change(from: points[place - 1].rate, to: points[place].rate)
  }

  /// The same of any two rates.
  static func change(from before: Rate?, to after: Rate?) -> ExactDecimal? {
    guard let before = before?.percent, let after = after?.percent else { return nil }
    return after.value.subtracting(before.value)
  }
}
