package import Diagnostics
package import Linking
import Records

/// R70: the counts that a pool states add up and agree with its list.
package enum PoolCounts: Rule {
  package static let id: RuleID = "pool-counts"
  package static let number: Int? = 70
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利池的件数：合计等于三类之和，且与在池有效专利相符",
    en: "The counts of a pool add up and equal its listed patents in force"
  )
  package static let why = Phrase(
    zh: "件数写进许可合同和对外公告，错了就是承诺错了。",
    en:
      "The counts go into licences and announcements; a wrong one is a wrong promise."
  )
  package static let mend = Phrase(
    zh: "改正 counts，或删去它，由程序从清单得出。",
    en: "Correct counts, or leave them out: they follow from the list."
  )
  package static let source = "R70; 003 A-art.2.1"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: ExamplePool.counts(total: 3),
    good: ExamplePool.counts(total: 2),
    with: [:],
    appending: true
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      guard let counts = graph[pool][Pool.counts] else { return [] }
      let stated = PatentCounts(counts, total: Pool.Counts.total, PatentCounts.pool)
      if let sum = stated.sumFault {
        return [
          finding(
            in: graph[pool],
            at: counts.span(of: Pool.Counts.total),
            field: "\(Pool.counts.name).\(Pool.Counts.total.name)",
            sum,
            help: mend
          )
        ]
      }
      let listings = graph.listings(ofPool: pool).filter(\.isCurrent)
      // What is not there cannot be counted.
      guard listings.allSatisfy({ $0.patent != nil }) else { return [] }
      // Those who may not see what was counted may not see the count.
      let closed = listings.compactMap { listing -> Finding.Note? in
        guard let patent = listing.patent, graph[patent].confidentiality != .public else {
          return nil
        }
        return .init(
          at: listing.entry.span(of: Pool.Listing.patent),
          RecordName.of(graph[patent])
        )
      }
      let real = PatentCounts(listings.filter(\.isInForce).compactMap(\.patent), in: graph)
      return stated.differences(from: real).map { field, written, actual in
        finding(
          in: graph[pool],
          at: counts.item(field.key)?.span ?? counts.span,
          field: "\(Pool.counts.name).\(field.name)",
          Phrase(
            zh: "“\(field.label.zh)”写作 \(written) 件，在池有效专利为 \(actual) 件",
            en: "\(field.name) is stated as \(written), but \(actual) listed patents are in force"
          ),
          help: mend,
          notes: closed
        )
      }
    }
  }
}
