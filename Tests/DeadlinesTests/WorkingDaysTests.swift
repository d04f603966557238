import Records
import Testing

@testable import Deadlines

@Suite struct WorkingDaysTests {
  @Test func weekendsAndHolidaysAreNotWorked() throws {
    let holiday = try #require(CalendarDate(year: 2026, month: 10, day: 1))
    let days = WorkingDays(holidays: [holiday])
    #expect(!days.contains(holiday))
    #expect(days.contains(try #require(holiday.adding(days: 1))))
    #expect(!days.contains(try #require(holiday.adding(days: 2))))
    #expect(!days.contains(try #require(holiday.adding(days: 3))))
  }

  @Test func theNextWorkingDayIsTheDayItselfOrBehindWeekendsAndHolidays() throws {
    // 2026-10-01 is a Thursday; the holidays and the weekend behind them run on to the 7th.
    let holidays = [1, 2, 5, 6, 7].compactMap { CalendarDate(year: 2026, month: 10, day: $0) }
    let days = WorkingDays(holidays: holidays)
    func next(_ text: String) throws -> String {
      days.next(onOrAfter: try #require(CalendarDate(text))).description
    }
    #expect(try next("2026-09-30") == "2026-09-30")
    #expect(try next("2026-10-01") == "2026-10-08")
    #expect(try next("2026-10-04") == "2026-10-08")
    #expect(try next("2026-10-10") == "2026-10-12")
  }

  @Test func theEndOfTheCalendarIsNoTrap() throws {
    let last = try #require(CalendarDate("9999-12-31"))
    #expect(WorkingDays(holidays: [last]).next(onOrAfter: last) == last)
  }
}
