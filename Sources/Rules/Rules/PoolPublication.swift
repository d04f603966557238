package import Diagnostics
package import Linking
import Records

/// R73: a pool publishes its licence terms, fee structure and rules.
package enum PoolPublication: Rule {
  package static let id: RuleID = "pool-publication"
  package static let number: Int? = 73
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利池公布许可条款、费用结构和相关规则",
    en: "A pool publishes its licence terms, fee structure and rules"
  )
  package static let why = Phrase(
    zh: "想取得许可的人要能在申请之前知道条件；这也是公平、合理、无歧视的前提。",
    en:
      "Whoever wants a licence has to know the conditions beforehand; fairness begins there."
  )
  package static let mend = Phrase(
    zh: "写明 published_terms、published_fees、published_rules，并保持记录为公开。",
    en: "State published_terms, published_fees and published_rules, and keep the record public."
  )
  package static let source = "R73; 003 §6.1.3"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "",
    good: "published_fees: 许可产品销售额的 1%。\n"
  )

  /// The fields that this rule asks for.
  static let fields = [
    Pool.publishedTerms.declaration, Pool.publishedFees.declaration,
    Pool.publishedRules.declaration,
  ]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      let record = graph[pool]
      var findings = fields.compactMap { absent($0, from: record) }
      if record.confidentiality != .public {
        findings.append(
          finding(
            in: record,
            at: record.span(of: Header.confidentiality),
            field: Header.confidentiality.name,
            Phrase(
              zh: "专利池记录不是公开的，许可条款、费用结构和规则不会公布",
              en: "the pool's record is not public, so that terms, fees and rules are not published"
            ),
            help: Phrase(
              zh: "改为 confidentiality: public；受限的栏目会逐项隐去",
              en: "state confidentiality: public; restricted fields are withheld one by one"
            )
          )
        )
      }
      return findings
    }
  }
}
