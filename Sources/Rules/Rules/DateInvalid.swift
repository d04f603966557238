package import Diagnostics

/// R5: a date is a day of the calendar, written YYYY-MM-DD; reported while files are read.
package enum DateInvalid: Rule {
  package static let id: RuleID = "date-invalid"
  package static let number: Int? = 5
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "日期是日历上的一天，写作 2026-11-20",
    en: "A date is a day of the calendar, written 2026-11-20"
  )
  package static let why = Phrase(
    zh: "期限、新旧版本和先后次序都由日期算出，写法不明就会算错。",
    en:
      "Deadlines, versions and their order are computed from dates; an unclear one is computed wrongly."
  )
  package static let mend = Phrase(
    zh: "按 年-月-日 写，月和日各两位。",
    en: "Write year-month-day, with two digits for month and day."
  )
  package static let source = "R5"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "route_date: 2021-02-30\n",
    good: "route_date: 2021-05-20\n"
  )
}
