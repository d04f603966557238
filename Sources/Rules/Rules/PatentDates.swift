package import Diagnostics
package import Linking
import Records

/// R15: the dates of a patent stand in the order in which an application lives.
package enum PatentDates: Rule {
  package static let id: RuleID = "patent-dates"
  package static let number: Int? = 15
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "优先权日不晚于申请日，申请日不晚于公开日和授权日",
    en: "priority is not after filing, filing not after publication or grant"
  )
  package static let why = Phrase(
    zh: "期限、先申请后提交的判断和图表的版本都由这些日期得出，一个写错，结论跟着错。",
    en:
      "Deadlines, the order of filing and proposal, and the claim text in force follow from these dates."
  )
  package static let mend = Phrase(zh: "核对两个日期，改正写错的一个", en: "check both dates and correct one")
  package static let source = "R15; A.1"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "publication_date: 2020-12-02",
    good: "publication_date: 2022-12-02"
  )

  private static let pairs = [
    (Patent.priorityDate, Patent.filingDate),
    (Patent.filingDate, Patent.publicationDate),
    (Patent.filingDate, Patent.grantDate),
  ]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { index in
      let record = graph[index]
      return pairs.compactMap { first, second -> Finding? in
        guard let early = record[first], let late = record[second], late < early else {
          return nil
        }
        let (before, after) = (first.declaration.label, second.declaration.label)
        return Finding(
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
      }
    }
  }
}
