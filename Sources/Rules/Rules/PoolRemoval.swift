package import Diagnostics
package import Linking
import Records

/// R138, third part: a patent that left a pool says when and why.
package enum PoolRemoval: Rule {
  package static let id: RuleID = "pool-removal"
  package static let number: Int? = 138
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "移出专利池的专利写明出池日和原因",
    en: "A removed patent states when and why"
  )
  package static let why = Phrase(
    zh: "被许可方要知道从哪天起许可不再包括这件专利，以及原因。",
    en:
      "Licensees have to know from which day a patent is no longer licensed, and why."
  )
  package static let mend = Phrase(
    zh: "补上 delisted_on 和 delisted_reason。",
    en: "State both delisted_on and delisted_reason."
  )
  package static let source = "R138"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "status_synced_on: 2023-06-01, delisted_reason: 权利人退出}",
    good: "status_synced_on: 2023-06-01}"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      graph.listings(ofPool: pool).compactMap { listing in
        let entry = listing.entry
        let hasDate = entry.has(Pool.Listing.delistedOn)
        let hasReason = entry.has(Pool.Listing.delistedReason)
        guard hasDate != hasReason else { return nil }
        let lacking: FieldDeclaration =
          hasDate ? Pool.Listing.delistedReason.declaration : Pool.Listing.delistedOn.declaration
        return finding(
          in: graph[pool],
          at: hasDate
            ? entry.span(of: Pool.Listing.delistedOn) : entry.span(of: Pool.Listing.delistedReason),
          field: "\(listing.path).\(lacking.name)",
          Phrase(
            zh: "移出的专利没有写明“\(lacking.label.zh)”",
            en: "the removed patent does not state \(lacking.name)"
          ),
          help: Phrase(zh: "补上 \(lacking.name)", en: "add \(lacking.name)")
        )
      }
    }
  }
}
