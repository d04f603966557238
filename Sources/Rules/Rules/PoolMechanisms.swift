package import Diagnostics
package import Linking
import Records

/// R74: a pool has an early-warning mechanism and a way to settle disputes.
package enum PoolMechanisms: Rule {
  package static let id: RuleID = "pool-mechanisms"
  package static let number: Int? = 74
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "专利池写明预警机制和纠纷解决机制",
    en: "A pool states its early-warning mechanism and how disputes are settled"
  )
  package static let why = Phrase(
    zh: "专利将失效、被侵权或起纠纷时，各成员要知道由谁、按什么步骤处理。",
    en:
      "When a patent is about to lapse, is infringed or disputed, members must know who acts and how."
  )
  package static let mend = Phrase(
    zh: "补上 warning_mechanism 和 dispute_mechanism。",
    en: "Add warning_mechanism and dispute_mechanism."
  )
  package static let source = "R74; 003 §5.2 d, §5.4"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "",
    good: "warning_mechanism: 每季度检索一次新公开的专利。\n"
  )

  /// The fields that this rule asks for.
  static let fields = [Pool.warningMechanism.declaration, Pool.disputeMechanism.declaration]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool in
      fields.compactMap {
        absent($0, from: graph[pool])
      }
    }
  }
}
