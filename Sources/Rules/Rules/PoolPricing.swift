package import Diagnostics
package import Linking
import Records

/// R75: a pool says what its price rests on; one of an industry chain carries a FRAND statement.
package enum PoolPricing: Rule {
  package static let id: RuleID = "pool-pricing"
  package static let number: Int? = 75
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "专利池写明定价基准；属于产业链的，有公平合理无歧视承诺",
    en: "A pool states the basis of its prices, and one of an industry chain its FRAND commitment"
  )
  package static let why = Phrase(
    zh: "没有定价基准，被许可方无从判断费用是否合理。",
    en:
      "Without a basis no licensee can judge whether the price is reasonable."
  )
  package static let mend = Phrase(
    zh: "补上 pricing_basis；属于重点产业链的，再补上 frand。",
    en: "Add pricing_basis, and frand where the pool belongs to an industry chain."
  )
  package static let source = "R75; 003 §6.1.4, §6.4.1; 004 (8)"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "",
    good: "pricing_basis: [patent-count]\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      let record = graph[pool]
      let commitment = record[Pool.industryChain].map { _ in Pool.frand.declaration }
      return [Pool.pricingBasis.declaration, commitment].compactMap { field in
        field.flatMap { absent($0, from: record) }
      }
    }
  }
}
