import Records

/// Round days below an axis of time: beginnings of months, quarters or years.
struct DateTicks {
  /// A day that is marked, with what it is called: `2026`, `2026-09` or the day itself.
  struct Tick: Hashable {
    let date: CalendarDate
    let label: String
  }

  /// The ticks, the earliest first.
  let ticks: [Tick]

  /// The most ticks that have room beside each other on a narrow page.
  static let most = 5

  /// The ticks from `first` to `last`; the two days themselves where hardly a month begins between.
  init(from first: CalendarDate, to last: CalendarDate, most: Int = Self.most, least: Int = 1) {
    for months in [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000] where months >= least {
      let ticks = Self.ticks(every: months, from: first, to: last, most: most)
      guard let ticks else { continue }
      if ticks.count >= 2 {
        self.ticks = ticks
        return
      }
      break
    }
    ticks = (first == last ? [first] : [first, last]).map { Tick(date: $0, label: "\($0)") }
  }

  /// The beginnings of every `months` months, counted from a January; nil where they are too many.
  private static func ticks(
    every months: Int,
    from first: CalendarDate,
    to last: CalendarDate,
    most: Int
  ) -> [Tick]? {
    let start = first.year * 12 + first.month - 1 + (first.day > 1 ? 1 : 0)
    let end = last.year * 12 + last.month - 1
    var ticks: [Tick] = []
    var month = (start + months - 1) / months * months
    while month <= end {
      guard ticks.count < most else { return nil }
      if let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) {
        let label = months % 12 == 0 ? String("\(date)".prefix(4)) : String("\(date)".prefix(7))
        ticks.append(Tick(date: date, label: label))
      }
      month += months
    }
    return ticks
  }
}
