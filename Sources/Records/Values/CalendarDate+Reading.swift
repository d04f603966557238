/// Reading dates: strict about the form, helpful about what was meant.
extension CalendarDate {
  /// The date that `text` writes as `YYYY-MM-DD`, or why it does not.
  package static func parse(_ text: String) -> Result<CalendarDate, DateFault> {
    let bytes = text.utf8.span
    guard let (year, month, day) = numbers(bytes), year >= 1 else {
      return .failure(.form(text: Excerpt.of(text), likely: likelyDate(in: text)))
    }
    let last = days(inMonth: month, of: year)
    guard last > 0 else { return .failure(.month(month)) }
    guard day >= 1, day <= last else {
      return .failure(.day(day, last: CalendarDate(checkedYear: year, month: month, day: last)))
    }
    return .success(CalendarDate(checkedYear: year, month: month, day: day))
  }

  /// The date that `text` writes as `YYYY-MM-DD`, or nil.
  package init?(_ text: String) {
    guard case .success(let date) = Self.parse(text) else { return nil }
    self = date
  }

  /// The three numbers of exactly `dddd-dd-dd`.
  private static func numbers(_ bytes: borrowing Span<UInt8>) -> (Int, Int, Int)? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var (year, month, day) = (0, 0, 0)
    for place in 0..<10 where place != 4 && place != 7 {
      let digit = Int(bytes[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      if place < 4 {
        year = year * 10 + digit
      } else if place < 7 {
        month = month * 10 + digit
      } else {
        day = day * 10 + digit
      }
    }
    return (year, month, day)
  }

  /// The one date that a text in another form most likely means.
  ///
  /// `03-04-2026` is nobody's date: two readings are likely, so none is offered.
  private static func likelyDate(in text: String) -> CalendarDate? {
    var runs: [(value: Int, width: Int)] = []
    var insideRun = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      guard place < 32 else { return nil }
      if let digit = digit(scalar) {
        if insideRun, let last = runs.last {
          guard last.width < 8 else { return nil }
          runs[runs.count - 1] = (last.value * 10 + digit, last.width + 1)
        } else {
          runs.append((digit, 1))
        }
        insideRun = true
      } else {
        insideRun = false
        // A time of day follows: the day stands before it.
        if runs.count == 3, scalar == "T" || scalar == " " { break }
        guard isDateSeparator(scalar), !runs.isEmpty || scalar == " " else { return nil }
      }
    }
    if runs.count == 1, runs[0].width == 8 {
      let value = runs[0].value
      return CalendarDate(year: value / 10000, month: value / 100 % 100, day: value % 100)
    }
    guard runs.count == 3, runs[1].width <= 2 else { return nil }
    if runs[0].width == 4, runs[2].width <= 2 {
      return CalendarDate(year: runs[0].value, month: runs[1].value, day: runs[2].value)
    }
    guard runs[0].width <= 2, runs[2].width == 4 else { return nil }
    let dayFirst = CalendarDate(year: runs[2].value, month: runs[1].value, day: runs[0].value)
    let monthFirst = CalendarDate(year: runs[2].value, month: runs[0].value, day: runs[1].value)
    if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
    return dayFirst ?? monthFirst
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private static func isDateSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "/", ".", " ", "年", "月", "日", "号", "\u{3000}", "－", "／", "．",
      "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}":
      true
    default: false
    }
  }
}
