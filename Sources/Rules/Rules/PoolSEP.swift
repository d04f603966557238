package import Diagnostics
package import Linking
import Records

/// R77: a pool of patents that are not standard-essential lists no confirmed one.
package enum PoolSEP: Rule {
  package static let id: RuleID = "pool-sep-scope"
  package static let number: Int? = 77
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "非标准必要专利池不含标准必要专利",
    en: "A non-SEP pool lists no confirmed SEP"
  )
  package static let why = Phrase(
    zh: "标准必要专利另有许可承诺和竞争法要求，混在一起会弄不清适用哪些。",
    en:
      "Essential patents carry commitments and duties of their own, which a mixed list blurs."
  )
  package static let mend = Phrase(
    zh: "改 sep_scope 为 mixed，或把这件专利移出。",
    en: "State sep_scope: mixed, or take the patent out."
  )
  package static let source = "R77; 003 §1"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "sep_scope: non-sep",
    good: "sep_scope: mixed",
    with: [
      ExampleSite.patentPath: ExamplePool.latch.replacing(
        "sep_status: potential",
        with: "sep_status: confirmed"
      ),
      "assessments/latch-essential.yaml": ExamplePool.assessment,
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      let record = graph[pool]
      guard record[Pool.sepScope] == "non-sep" else { return [] }
      return graph.listings(ofPool: pool).compactMap { listing in
        guard listing.isCurrent, let patent = listing.patent,
          graph[patent][Patent.sepStatus] == .confirmed
        else { return nil }
        let name = RecordName.of(graph[patent])
        return finding(
          in: record,
          at: listing.entry.span(of: Pool.Listing.patent),
          field: "\(listing.path).\(Pool.Listing.patent.name)",
          Phrase(
            zh: "\(name.zh)是标准必要专利，而本池写作非标准必要专利池",
            en: "\(name.en) is a confirmed SEP, and the pool is a non-SEP pool"
          ),
          help: mend
        )
      }
    }
  }
}
