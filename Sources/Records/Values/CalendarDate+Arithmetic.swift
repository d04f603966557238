/// Counting days, and moving by days, months and years; nil where the calendar's end is passed.
extension CalendarDate {
  /// The number of days since 1970-01-01; negative before.
  package var dayNumber: Int {
    // Years are counted from March, so that the leap day is the last day of its year.
    let shiftedYear = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return shiftedYear * 365 + leapDays + dayOfYear - 719_468
  }

  /// The day `number` days after 1970-01-01, or nil outside the calendar's range.
  package init?(dayNumber number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let fromMarchOfYearZero = number + 719_468
    let cycle = fromMarchOfYearZero / 146_097
    let dayOfCycle = fromMarchOfYearZero % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      checkedYear: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday; the remainder is made positive before it is used.
    let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday(rawValue: fromMonday + 1) ?? .monday
  }

  /// How many days lie between this day and `other`; negative where `other` is earlier.
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day that many days later, or earlier for a negative number.
  package func adding(days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: number)
  }

  /// The same day of the month that many months later; the last day of a month too short for it.
  package func adding(months: Int) -> CalendarDate? {
    let (number, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, number >= 12, number < 120_000 else { return nil }
    let (newYear, newMonth) = (number / 12, number % 12 + 1)
    return CalendarDate(
      checkedYear: newYear,
      month: newMonth,
      day: min(day, Self.days(inMonth: newMonth, of: newYear))
    )
  }

  /// The anniversary that many years later; 29 February becomes 28 February (readings, Dates).
  package func adding(years: Int) -> CalendarDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }
}
