package import Diagnostics
package import Linking
import Records

/// Dates that follow each other do so, where no numbered rule says it.
package enum DateOrder: Rule {
  package static let id: RuleID = "date-order"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "先后有序的日期没有颠倒：更新不早于制作，实施不早于发布",
    en: "dates stand in order: updated after created, in force after published"
  )
  package static let why = Phrase(
    zh: "颠倒的日期多半有一个写错了，期限和排序都会跟着错",
    en: "of two dates in the wrong order one is mostly a slip, and deadlines go wrong with it"
  )
  package static let mend = Phrase(zh: "核对两个日期", en: "check both dates")
  package static let source = "readings, Which rule speaks"
  package static let example = ExampleSite.example(
    "standards/latch-standard.md",
    bad: "publication_date: 2022-10-01\neffective_date: 2021-10-01",
    good: "publication_date: 2022-10-01"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.records.flatMap { record in
      var findings = pair(Header.created, Header.updated, of: record)
      if record.is(Standard.type) {
        findings += pair(Standard.publicationDate, Standard.effectiveDate, of: record)
      }
      return findings
    }
  }

  private static func pair(
    _ first: Field<CalendarDate>,
    _ second: Field<CalendarDate>,
    of record: Record
  ) -> [Finding] {
    guard let early = record[first], let late = record[second], late < early else { return [] }
    let (before, after) = (first.declaration.label, second.declaration.label)
    return [
      Finding(
        id,
        severity,
        at: record.span(of: second),
        record: record.id,
        field: second.name,
        Phrase(
          zh: "\(after.zh) \(late) 早于\(before.zh) \(early)",
          en: "\(second.name) \(late) is before \(first.name) \(early)"
        ),
        help: mend,
        notes: [.init(at: record.span(of: first), before)]
      )
    ]
  }
}
