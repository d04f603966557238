import Diagnostics
import Records

/// The days that a value means: `2024-05-01`, `2024-05`, `2024`, or `today` for the site's day.
enum QueryDays {
  /// Why a text is none of these.
  struct Fault: Error {
    let message: Phrase
    let help: Phrase?
  }

  /// The first and last day that `text` means.
  static func parse(
    _ text: String,
    asOf: CalendarDate
  ) -> Result<ClosedRange<CalendarDate>, Fault> {
    if ["today", "as_of", "今天", "计算日"].contains(text.lowercased()) { return .success(asOf...asOf) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if isDigits, parts[0].utf8.count == 4, let year = Int(parts[0]) {
      if parts.count == 1, let range = range(year, 1, year, 12) { return .success(range) }
      if parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]),
        let range = range(year, month, year, month)
      {
        return .success(range)
      }
    }
    switch CalendarDate.parse(text) {
    case .success(let date): return .success(date...date)
    case .failure(let fault): return .failure(Fault(message: fault.message, help: fault.help))
    }
  }

  private static func range(
    _ year: Int,
    _ month: Int,
    _ lastYear: Int,
    _ lastMonth: Int
  ) -> ClosedRange<CalendarDate>? {
    let days = CalendarDate.days(inMonth: lastMonth, of: lastYear)
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: lastYear, month: lastMonth, day: days)
    else { return nil }
    return first...last
  }
}
