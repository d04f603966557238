package import Diagnostics
package import Linking
import Records

/// R79, first half: an offensive pool licenses outward or is promoted.
package enum PoolOutreach: Rule {
  package static let id: RuleID = "pool-outreach"
  package static let number: Int? = 79
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "进攻型专利池有对外许可或推广活动",
    en: "An offensive pool has an outward licence or a promotion event"
  )
  package static let why = Phrase(
    zh: "进攻型策略是主动对外许可；一份许可、一次推广都没有，策略就只写在纸上。",
    en:
      "An offensive strategy is to license actively; without a licence or an event it stands on paper only."
  )
  package static let mend = Phrase(
    zh: "补上许可合同或推广活动的记录，或改 strategy。",
    en: "Add the licence or the event, or change strategy."
  )
  package static let source = "R79; 003 §4.2"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "strategy: offensive",
    good: "strategy: defensive",
    with: [ExamplePool.licencePath: ExamplePool.inwardLicence]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).compactMap { pool in
      let record = graph[pool]
      guard record[Pool.strategy] == "offensive",
        !graph.licences(ofPool: pool).contains(where: {
          graph[$0][Licence.mode] == .outwardPackage && graph[$0][Licence.state] != .draft
        }),
        !graph.links(to: pool).contains(where: { graph[$0.source].type.key == "event" })
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Pool.strategy),
        field: Pool.strategy.name,
        Phrase(
          zh: "进攻型专利池，却没有对外许可，也没有推广活动",
          en: "an offensive pool without an outward licence or a promotion event"
        ),
        help: mend
      )
    }
  }
}
