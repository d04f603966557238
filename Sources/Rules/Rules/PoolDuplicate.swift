package import Diagnostics
package import Linking
import Records

/// R76: two active pools are not in the same field or industry chain.
package enum PoolDuplicate: Rule {
  package static let id: RuleID = "pool-duplicate"
  package static let number: Int? = 76
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "同一技术领域或产业链没有两个在运营的专利池",
    en: "No two active pools are in the same field or industry chain"
  )
  package static let why = Phrase(
    zh: "同一领域重复建池，被许可方要付两次费，权利人也难以判断加入哪一个。",
    en:
      "With two pools in a field licensees pay twice, and holders do not know which to join."
  )
  package static let mend = Phrase(
    zh: "核对两个池的范围：合并，或把 technology_field 写得更具体。",
    en: "Compare the two: merge them, or word technology_field more narrowly."
  )
  package static let source = "R76; 004 (8)"
  package static let example = RuleExample(
    "pools/second-pool.yaml",
    bad: ExamplePool.pool,
    good: ExamplePool.pool.replacing("technology_field: 盖体锁紧", with: "technology_field: 门体密封"),
    with: ExamplePool.files
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var fields: [String: RecordIndex] = [:]
    var chains: [String: RecordIndex] = [:]
    return graph.indices(of: Pool.type).compactMap { pool in
      let record = graph[pool]
      guard graph.listings(ofPool: pool).contains(where: { $0.isCurrent && $0.isInForce }) else {
        return nil
      }
      let field = record[Pool.technologyField].map(folded)
      let chain = record[Pool.industryChain].map { folded($0.target) }
      let sameField = field.flatMap { fields[$0] }
      let sameChain = chain.flatMap { chains[$0] }
      if let field, sameField == nil { fields[field] = pool }
      if let chain, sameChain == nil { chains[chain] = pool }
      if let other = sameField { return report(record, Pool.technologyField, graph[other]) }
      return sameChain.flatMap { report(record, Pool.industryChain, graph[$0]) }
    }
  }

  /// Blanks and the case of letters make no other field.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  private static func report<Value>(
    _ record: Record,
    _ field: Field<Value>,
    _ other: Record
  ) -> Finding {
    let label = field.declaration.label
    let name = RecordName.of(other)
    return finding(
      in: record,
      at: record.span(of: field),
      field: field.name,
      Phrase(
        zh: "与\(name.zh)的\(label.zh)相同，可能重复建设",
        en: "the same \(field.name) as \(name.en): the pools may be duplicates"
      ),
      help: mend,
      notes: [.init(at: other.entry.span(of: field), label)]
    )
  }
}
