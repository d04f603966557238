/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, in four bytes.
///
/// There is no clock, time zone or locale in it: two builds anywhere see the same day.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year, month and day side by side, most significant first, so that comparing is one comparison.
  private let packed: Int32

  /// The year, 1 to 9999.
  package var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  package var month: Int { Int((packed >> 5) & 0xF) }
  /// The day of the month, 1 to 31.
  package var day: Int { Int(packed & 0x1F) }

  /// The day that counting starts from: 1970-01-01.
  package static let epoch = CalendarDate(checkedYear: 1970, month: 1, day: 1)

  /// The day with these numbers, or nil where the calendar has none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  init(checkedYear year: Int, month: Int, day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  package static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool { lhs.packed < rhs.packed }

  /// Whether `year` has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; 0 for a month that does not exist.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  /// The ISO 8601 form, `2026-11-20`.
  package var description: String {
    func digit(_ number: Int) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: number % 10) }
    let (year, month, day) = (year, month, day)
    let bytes = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 0x2D,
      digit(month / 10), digit(month), 0x2D, digit(day / 10), digit(day),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }
}
