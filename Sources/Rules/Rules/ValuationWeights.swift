package import Diagnostics
package import Linking
import Records

/// R98: the weights of a valuation add up to 100 % exactly.
package enum ValuationWeights: Rule {
  package static let id: RuleID = "valuation-weights"
  package static let number: Int? = 98
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "价值分析的权重 α + β + γ = 100%",
    en: "The weights of a valuation, α + β + γ, are 100%"
  )
  package static let why = Phrase(
    zh: "权重不满或超过 100%，价值度就不能与别的专利比较。",
    en: "With weights of more or less than 100% the value compares with no other patent's."
  )
  package static let mend = Phrase(
    zh: "改正 weights 的三个数，使其合计正好为 100%。",
    en: "Correct the three weights so that they add up to exactly 100%."
  )
  package static let source = "R98; 002 L1079–1081"
  package static let example = ExampleValuation.example(
    bad: "gamma: 45 %",
    good: "gamma: 40 %"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Valuation.type).compactMap { index in
      let record = graph[index]
      guard let weights = record[Valuation.weights] else { return nil }
      let stated = ValuationIndicator.Group.allCases.map { weights[$0.weight] }
      // A weight that is missing or no percentage is told by other rules.
      let sum = stated.reduce(ExactDecimal?.some(.zero)) { sum, weight in
        sum.flatMap { sum in weight.flatMap { sum.adding($0.value) } }
      }
      guard let sum, sum != .hundred else { return nil }
      return finding(
        in: record,
        at: record.span(of: Valuation.weights),
        field: Valuation.weights.name,
        Phrase(zh: "三个权重合计 \(sum)%，不是 100%", en: "the three weights add up to \(sum)%, not 100%")
      )
    }
  }
}
