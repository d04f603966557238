package import Diagnostics
package import Linking
import Deadlines
import Records

/// R138, first part: a licence does not outlive its last patent.
package enum LicenceOutlives: Rule {
  package static let id: RuleID = "licence-outlives-patents"
  package static let number: Int? = 138
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "许可期限不晚于最后一件许可专利的届满日",
    en: "A licence does not outlive its last patent"
  )
  package static let why = Phrase(
    zh: "专利届满后任何人都可自由实施，继续收费没有依据。",
    en:
      "Once a patent has expired anybody may use it; there is nothing left to charge for."
  )
  package static let mend = Phrase(
    zh: "缩短许可期限，或补充仍有效的专利。",
    en: "Shorten the term, or add patents that live longer."
  )
  package static let source = "R138"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "term_to: 2048-01-09",
    good: "term_to: 2028-01-09"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).compactMap { licence in
      let record = graph[licence]
      guard let end = record[Licence.termTo], record[Licence.state] != .terminated else {
        return nil
      }
      let patents = graph.licensedPatents(of: licence).filter {
        graph[$0][Patent.legalStatus]?.isAlive != false
      }
      var last: (end: CalendarDate, patent: RecordIndex)?
      for patent in patents {
        // One patent whose end is not known may live longer.
        guard let expiry = PatentTerm(graph[patent], site: graph.site)?.end else { return nil }
        if last.map({ $0.end < expiry }) ?? true { last = (expiry, patent) }
      }
      guard let last, last.end < end else { return nil }
      let name = RecordName.of(graph[last.patent])
      return finding(
        in: record,
        at: record.span(of: Licence.termTo),
        field: Licence.termTo.name,
        Phrase(
          zh: "许可期限止 \(end) 晚于最后一件许可专利\(name.zh)的届满日 \(last.end)",
          en:
            "term_to \(end) is after \(last.end), when the last licensed patent \(name.en) expires"
        ),
        help: mend
      )
    }
  }
}
