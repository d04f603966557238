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
}
