package import Diagnostics

/// Why a text is not a calendar date.
package enum DateFault: ValueFault {
  /// Not written `YYYY-MM-DD`; `likely` is the date it most likely means, where only one is likely.
  case form(text: String, likely: CalendarDate?)
  /// The year has no such month.
  case month(Int)
  /// The month has no such day; `last` is the last day it has.
  case day(Int, last: CalendarDate)

  package var message: Phrase {
    switch self {
    case .form(let text, _):
      Phrase(zh: "“\(text)”不是日期", en: "\"\(text)\" is not a date")
    case .month(let month):
      Phrase(zh: "一年没有第 \(month) 月", en: "there is no month \(month)")
    case .day(let day, let last):
      Phrase(
        zh: "\(last.year) 年 \(last.month) 月没有 \(day) 日",
        en: "there is no day \(day) in month \(last.month) of \(last.year)"
      )
    }
  }

  package var help: Phrase? {
    switch self {
    case .form(_, let likely?):
      Phrase(zh: "写作 \(likely)", en: "write \(likely)")
    case .form, .month:
      Phrase(
        zh: "日期写作“年-月-日”，月和日各两位，如 2026-11-20",
        en: "write year-month-day with two digits each for month and day, such as 2026-11-20"
      )
    case .day(_, let last):
      Phrase(zh: "该月最后一天是 \(last)", en: "the last day of that month is \(last)")
    }
  }
}
