import Records

/// Points in time as people and programs read them.
package enum UTCTime {
  /// `2026-11-30T21:45:12Z` for seconds since 1970.
  package static func text(_ seconds: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    return "\(CalendarDate(dayNumber: day)?.description ?? "?")T\(time)Z"
  }
}
