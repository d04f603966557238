package import Diagnostics
package import Linking
import Records

/// D34: how many of the patents that a pool lists are in force.
package enum PoolInForce: Measure {
  package static let id = "D34"
  package static let name = Phrase(zh: "专利池有效率", en: "In-force ratio of pools")
  package static let formula = Phrase(
    zh: "在池且有效的专利 ÷ 在池专利（有效：授权或部分无效，取自专利记录）",
    en:
      "listed patents in force ÷ listed patents (in force: granted or partly invalid, by the patent's record)"
  )
  package static let source = "D34; 003 §5.2 c"
  package static let example: Phrase? = Phrase(
    zh: "70 件发明 + 40 件实用新型 + 10 件外观设计 = 120 件，其中 112 件有效：112 ÷ 120 = 93.3%",
    en: "70 inventions + 40 utility models + 10 designs = 120, of which 112 in force: "
      + "112 ÷ 120 = 93.3%"
  )

  /// First all pools together, each patent once (`D34`), then each pool (`D34/POOL`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let target = graph.site.threshold("pool_in_force")
    var listed: Set<RecordIndex> = []
    var inForce: Set<RecordIndex> = []
    var pools: [Indicator.Figure] = []
    for pool in graph.indices(of: Pool.type) {
      let current = graph.listings(ofPool: pool).filter { $0.isCurrent && $0.patent != nil }
      let total = Set(current.compactMap(\.patent))
      let counted = Set(current.filter(\.isInForce).compactMap(\.patent))
      listed.formUnion(total)
      inForce.formUnion(counted)
      let record = graph[pool]
      pools.append(
        figure(
          "\(id)/\(record.id)",
          Phrase(zh: record.title(.chinese), en: record.title(.english)),
          counted,
          total,
          target
        )
      )
    }
    let all = Phrase(zh: "全部专利池", en: "all pools")
    return [figure(id, all, inForce, listed, target)] + pools
  }

  private static func figure(
    _ id: String,
    _ name: Phrase,
    _ counted: Set<RecordIndex>,
    _ total: Set<RecordIndex>,
    _ target: ExactDecimal?
  ) -> Indicator.Figure {
    Indicator.Figure(
      id: id,
      name: name,
      counted: counted.sorted().map { Place($0) },
      total: total.sorted().map { Place($0) },
      target: target
    )
  }
}
