package import Diagnostics
package import Linking
import Records

/// R69, second half: the listings of a pool follow the records of their patents within the allowed days.
package enum PoolStatusStale: Rule {
  package static let id: RuleID = "pool-status-stale"
  package static let number: Int? = 69
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "入池专利的状态变化在期限内同步到池内登记",
    en: "Listings follow the records of their patents within the allowed days"
  )
  package static let why = Phrase(
    zh: "到期、放弃、无效和权属变更应及时同步，否则对外公布的清单、件数和许可都不准。",
    en:
      "Expiry, abandonment, invalidity and changes of owner are to be synced in time, or the published list, the counts and the licences are wrong."
  )
  package static let mend = Phrase(
    zh: "按专利记录改 listed_status，并写 status_synced_on；期限由 thresholds: status_sync_max_days 规定。",
    en:
      "Correct listed_status by the patent's record and state status_synced_on; thresholds: status_sync_max_days gives the days."
  )
  package static let source = "R69; 003 §5.2 c"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "listed_status: examination, status_synced_on: 2022-12-31",
    good: "listed_status: granted, status_synced_on: 2023-06-01"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let most = ListingLag.days(graph)
    return ListingLag.all(graph).compactMap { lag in
      let days = lag.drift.days(on: graph.asOf)
      guard lag.drift.synced != nil, days.map({ $0 > most }) ?? true else { return nil }
      let ending = days.map {
        Phrase(zh: "，已 \($0) 天未同步（限 \(most) 天）", en: ", not synced for \($0) days (limit \(most))")
      }
      return finding(
        in: graph[lag.listing.pool],
        at: lag.span,
        field: lag.field,
        lag.message(graph, ending: ending),
        help: lag.help,
        notes: lag.notes(graph)
      )
    }
  }
}
