import Deadlines
import Diagnostics
import Records
import Templates

/// The models of months as small calendars: what `partials/month` asks for.
struct MonthModels: Sendable {
  let today: CalendarDate
  let language: Language
  /// The deadlines of each day.
  let deadlines: [CalendarDate: [Deadline]]
  /// Where the first of each day stands.
  let paths: [CalendarDate: String]

  /// How many months are shown.
  private static let months = 3

  /// This month and those behind it.
  var models: [Model] {
    guard let first = CalendarDate(year: today.year, month: today.month, day: 1) else { return [] }
    return (0..<Self.months).compactMap { first.adding(months: $0).map(month) }
  }

  private func month(_ first: CalendarDate) -> Model {
    let caption = Phrase(
      zh: "\(first.year) 年 \(first.month) 月",
      en: "\(Self.names[first.month - 1]) \(first.year)"
    )
    return [
      "caption": .text(caption[language]),
      "heads": .list(
        Weekday.allCases.map { day -> Model in ["name": .text(Self.head(day)[language])] }
      ),
      "weeks": .list(weeks(first).map { days -> Model in ["days": .list(days)] }),
    ]
  }

  /// The weeks from Monday to Sunday, with empty days before the first and behind the last.
  private func weeks(_ first: CalendarDate) -> [[Model]] {
    var days = (1..<first.weekday.rawValue).map { _ in Self.empty }
    for number in 1...CalendarDate.days(inMonth: first.month, of: first.year) {
      if let date = CalendarDate(year: first.year, month: first.month, day: number) {
        days.append(day(date))
      }
    }
    while days.count % 7 != 0 { days.append(Self.empty) }
    return stride(from: 0, to: days.count, by: 7).map { Array(days[$0..<($0 + 7)]) }
  }

  private static let empty: Model = [
    "day": .none, "today": false, "weekend": false, "href": .none, "label": .none, "words": .none,
    "late": false,
  ]

  private func day(_ date: CalendarDate) -> Model {
    let own = deadlines[date] ?? []
    // A word in English is wider than a day.
    let count = Phrase(zh: "\(own.count) 项", en: "\(own.count)")
    let label =
      own.count == 1 && language == .chinese ? own.first?.kind.label ?? count : count
    var kinds: [String] = []
    for kind in own.map(\.kind.label[language]) where !kinds.contains(kind) { kinds.append(kind) }
    return [
      "day": .number(date.day),
      "today": .flag(date == today),
      "weekend": .flag(date.weekday.isWeekend),
      "href": own.isEmpty ? .none : ModelValue(paths[date]),
      "label": .text(label[language]),
      "words": .text(kinds.joined(separator: Phrase(zh: "、", en: ", ")[language])),
      "late": .flag(date < today),
    ]
  }

  /// The months in English.
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func head(_ day: Weekday) -> Phrase {
    switch day {
    case .monday: Phrase(zh: "一", en: "Mo")
    case .tuesday: Phrase(zh: "二", en: "Tu")
    case .wednesday: Phrase(zh: "三", en: "We")
    case .thursday: Phrase(zh: "四", en: "Th")
    case .friday: Phrase(zh: "五", en: "Fr")
    case .saturday: Phrase(zh: "六", en: "Sa")
    case .sunday: Phrase(zh: "日", en: "Su")
    }
  }
}
