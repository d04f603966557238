import Records

/// Points in time as people and programs read them, the same on every machine.
package enum UTCTime {
  /// `2026-11-30T21:45:12Z` for seconds since 1970.
  package static func text(_ seconds: Int) -> String {
    let (day, time) = parts(seconds)
    return "\(day)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }

  /// `2026-11-30 21:45 UTC`, to the minute.
  package static func minute(_ seconds: Int) -> String {
    let (day, time) = parts(seconds)
    return "\(day) \(two(time / 3600)):\(two(time / 60 % 60)) UTC"
  }

  private static func parts(_ seconds: Int) -> (day: CalendarDate, time: Int) {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    return (CalendarDate(dayNumber: day) ?? .epoch, seconds - day * 86_400)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
