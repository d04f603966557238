import Deadlines
package import Diagnostics
package import Linking
import Records

/// R17: an application is filed within the priority year, a design within six months.
package enum PriorityTerm: Rule {
  package static let id: RuleID = "priority-term"
  package static let number: Int? = 17
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "优先权日起 12 个月（外观设计 6 个月）内申请",
    en: "Filing follows the priority within 12 months, for a design within 6"
  )
  package static let why = Phrase(
    zh: "超过《巴黎公约》规定的期限，优先权一般不成立，在先申请之后的公开就可能成为现有技术。",
    en:
      "After the time limit of the Paris Convention the priority is lost as a rule, and what was published in between may be prior art."
  )
  package static let mend = Phrase(
    zh: "核对两个日期；优先权已恢复的，在正文中记下依据，不必改动。",
    en: "Check both dates. Where the priority was restored, note why in the body and leave them."
  )
  package static let source = "R17; Paris Convention art. 4 C"
  package static let example = RuleExample(
    ExampleSite.patentPath,
    bad: patent(priority: "2020-05-29"),
    good: patent(priority: "2020-06-01")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let worked = WorkingDays(holidays: graph.site.holidays)
    return graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      guard let priority = record[Patent.priorityDate], let filing = record[Patent.filingDate]
      else { return nil }
      let months = record[Patent.patentType] == .design ? 6 : 12
      guard let term = priority.adding(months: months) else { return nil }
      // A term that ends on a day off ends on the next day worked (art. 4 C 3).
      let last = worked.next(onOrAfter: term)
      guard filing > last else { return nil }
      return finding(
        in: record,
        at: record.span(of: Patent.filingDate),
        field: Patent.filingDate.name,
        Phrase(
          zh:
            "申请日 \(filing) 在优先权日 \(priority) 起 \(months) 个月之后（期限到 \(last)，晚了 \(last.days(until: filing)) 天）",
          en:
            "filed on \(filing), more than \(months) months after the priority of \(priority): \(last.days(until: filing)) days after the last day, \(last)"
        ),
        help: Phrase(
          zh: "核对优先权日和申请日；优先权已恢复的不必改动",
          en: "check both dates; a restored priority needs no change"
        ),
        notes: [
          .init(
            at: record.span(of: Patent.priorityDate),
            Patent.priorityDate.declaration.label
          )
        ]
      )
    }
  }

  private static func patent(priority date: String) -> String {
    ExampleSite.patent.replacing(
      "filing_date: 2021-06-01\n",
      with:
        "filing_date: 2021-06-01\npriority_date: \(date)\npriority_no: [CN202010000001.1]\n"
    )
  }
}
