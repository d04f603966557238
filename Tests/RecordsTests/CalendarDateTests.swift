import Diagnostics
import Testing

@testable import Records

@Suite struct CalendarDateTests {
  @Test func takesFourBytes() {
    #expect(MemoryLayout<CalendarDate>.size == 4)
  }

  @Test(arguments: ["2026-11-20", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"])
  func writesADateAsItWasRead(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    arguments: [
      ("2026/11/20", "2026-11-20"), ("2026.11.20", "2026-11-20"), ("2026年11月20日", "2026-11-20"),
      ("20261120", "2026-11-20"), ("20-11-2026", "2026-11-20"), ("11/20/2026", "2026-11-20"),
      ("２０２６-１１-２０", "2026-11-20"), ("2026-1-5", "2026-01-05"), ("2026 年 1 月 5 日", "2026-01-05"),
      (" 2026-11-20", "2026-11-20"), ("2026-11-20T08:00:00Z", "2026-11-20"),
    ]
  )
  func proposesTheFormOfADateWrittenOtherwise(_ text: String, likely: String) {
    #expect(
      CalendarDate.parse(text) == .failure(.form(text: text, likely: CalendarDate(likely)))
    )
    #expect(CalendarDate(likely) != nil)
  }

  @Test(
    arguments: [
      "", "soon", "03-04-2026", "2026-11", "2026", "2026/02/30", "202611200", "0000-01-01",
      "2026-11-2x", "-2026-11-20", "99999999999999999999999", "1-2-3",
    ]
  )
  func proposesNothingWhereNoDateIsLikely(_ text: String) {
    #expect(CalendarDate.parse(text) == .failure(.form(text: text, likely: nil)))
  }

  @Test func namesTheLastDayOfAMonthTooShort() throws {
    let last = try #require(CalendarDate("2026-02-28"))
    #expect(CalendarDate.parse("2026-02-30") == .failure(.day(30, last: last)))
    #expect(CalendarDate.parse("2026-13-01") == .failure(.month(13)))
    #expect(CalendarDate.parse("2026-00-01") == .failure(.month(0)))
    #expect(DateFault.day(30, last: last).help?.en == "the last day of that month is 2026-02-28")
    #expect(CalendarDate("1900-02-29") == nil)
    #expect(CalendarDate("2026-04-00") == nil)
  }

  @Test func countsEveryDayOfTheCalendarOnce() throws {
    // A naive walk from month to month, against the closed formula in both directions.
    var number = -719_162
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) where day == 1 || day >= 28 {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          try #require(date.dayNumber == number + day - 1)
          try #require(CalendarDate(dayNumber: date.dayNumber) == date)
        }
        number += CalendarDate.days(inMonth: month, of: year)
      }
    }
    #expect(CalendarDate(dayNumber: number) == nil)
    #expect(CalendarDate(dayNumber: -719_163) == nil)
    #expect(CalendarDate(dayNumber: .max) == nil)
  }

  @Test(
    arguments: [
      ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"),
      ("2016-06-18", 20, "2036-06-18"), ("2026-11-20", -1, "2025-11-20"),
    ]
  )
  func movesByYears(_ from: String, years: Int, to: String) {
    #expect(CalendarDate(from)?.adding(years: years)?.description == to)
  }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2026-11-30", 3, "2027-02-28"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ]
  )
  func movesByMonthsToTheLastDayOfAShorterOne(_ from: String, months: Int, to: String) {
    #expect(CalendarDate(from)?.adding(months: months)?.description == to)
  }

  @Test func answersNothingBeyondTheCalendar() throws {
    let date = try #require(CalendarDate("2026-11-20"))
    for huge in [Int.max, Int.min] {
      #expect(date.adding(days: huge) == nil)
      #expect(date.adding(months: huge) == nil)
      #expect(date.adding(years: huge) == nil)
    }
    #expect(date.adding(years: 8000) == nil)
    #expect(CalendarDate("0001-01-01")?.adding(days: -1) == nil)
  }

  @Test func knowsWeekdaysAndDistances() throws {
    let date = try #require(CalendarDate("2026-11-20"))
    #expect(date.weekday == .friday)
    #expect(CalendarDate("1970-01-01")?.weekday == .thursday)
    #expect(CalendarDate("1949-10-01")?.weekday == .saturday)
    // D13's example: 4186 days to the expiry.
    let build = try #require(CalendarDate("2025-01-01"))
    let expiry = try #require(CalendarDate("2036-06-18"))
    #expect(build.days(until: expiry) == 4186)
    #expect(build < expiry)
  }
}
