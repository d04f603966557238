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

  /// The seconds since 1970 of `2026-11-30T21:45:12Z`; nil where the text is none such.
  package static func seconds(_ text: String) -> Int? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CalendarDate(String(halves[0])), halves[1].last == "Z"
    else { return nil }
    let parts = halves[1].dropLast().split(separator: ":").map { Int($0) ?? -1 }
    guard parts.count == 3, 0..<24 ~= parts[0], 0..<60 ~= parts[1], 0..<60 ~= parts[2] else {
      return nil
    }
    return day.dayNumber * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  private static func parts(_ seconds: Int) -> (day: CalendarDate, time: Int) {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    return (CalendarDate(dayNumber: day) ?? .epoch, seconds - day * 86_400)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
