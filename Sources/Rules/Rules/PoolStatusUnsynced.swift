package import Diagnostics
package import Linking
import Records

/// R69, first half: a change of a listed patent has been brought into the pool at least once.
package enum PoolStatusUnsynced: Rule {
  package static let id: RuleID = "pool-status-unsynced"
  package static let number: Int? = 69
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "入池专利的法律状态或权利人变化后，池内登记至少同步过一次",
    en: "A listing whose patent changed has been synced at least once"
  )
  package static let why = Phrase(
    zh: "被许可方按池内登记判断专利是否有效；登记从未核对，可能在为失效的专利付费。",
    en:
      "Licensees go by the pool's listing; one that was never checked may have them pay for a dead patent."
  )
  package static let mend = Phrase(
    zh: "核对专利记录，改 listed_status，并写 status_synced_on: 核对日。",
    en: "Check the patent's record, correct listed_status, and state status_synced_on."
  )
  package static let source = "R69; 003 §5.2 c"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "listed_status: granted}",
    good: "listed_status: granted, status_synced_on: 2023-06-01}",
    with: [ExamplePool.hingePath: ExamplePool.abandonedHinge],
    without: ExamplePool.licencePath
  )

  package static func check(_ graph: Graph) -> [Finding] {
    ListingLag.all(graph).compactMap { lag in
      guard lag.drift.synced == nil else { return nil }
      return finding(
        in: graph[lag.listing.pool],
        at: lag.span,
        field: lag.field,
        lag.message(graph, ending: Phrase(zh: "，且从未同步", en: ", and it was never synced")),
        help: lag.help,
        notes: lag.notes(graph)
      )
    }
  }
}
