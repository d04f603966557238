package import Diagnostics
package import Linking
import Records

/// R67: a pool has an agreement, an administrator and patents of at least two right holders.
package enum PoolFoundation: Rule {
  package static let id: RuleID = "pool-foundation"
  package static let number: Int? = 67
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利池有协议、管理机构，且入池专利至少属于两个权利人",
    en: "A pool has an agreement, an administrator, and patents of at least two right holders"
  )
  package static let why = Phrase(
    zh: "专利池是多个权利人以协议为基础的联合；缺了其中一项，就只是一家的专利组合。",
    en:
      "A pool is an agreement between several holders; without one of these it is somebody's portfolio."
  )
  package static let mend = Phrase(
    zh: "补上协议和管理机构，或列入其他成员的专利。",
    en: "Add the agreement and the administrator, or list patents of other members."
  )
  package static let source = "R67; 003 §3.1, §3.3"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "",
    good: ExamplePool.latchListing + "\n",
    without: ExamplePool.licencePath
  )

  /// The fields that this rule asks for.
  static let fields = [Pool.agreement.declaration, Pool.agency.declaration]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      let record = graph[pool]
      var findings = fields.compactMap { absent($0, from: record) }
      let listings = graph.listings(ofPool: pool).filter(\.isCurrent)
      let patents = listings.compactMap(\.patent)
      let holders = Set(
        patents.flatMap { graph.targets(of: Patent.rightHolders, from: $0).map(\.record) }
      )
      // Who holds a patent that is not there cannot be told.
      guard holders.count < 2, patents.count == listings.count, !patents.isEmpty else {
        return findings
      }
      findings.append(
        finding(
          in: record,
          at: record.span(of: Pool.patents),
          field: Pool.patents.name,
          Phrase(
            zh: "入池专利只属于一个权利人",
            en: "all listed patents belong to one right holder"
          ),
          help: Phrase(
            zh: "列入其他成员的专利；只有一家的，改建 portfolio（专利组合）记录",
            en: "list patents of other members; where there is one holder only, write a portfolio"
          )
        )
      )
      return findings
    }
  }
}
