package import Diagnostics
package import Linking
import Records

/// R101: the technology life of a valuation is the least of twice the remaining term, the life by
/// field and the life by problem (D14).
package enum ValuationLife: Rule {
  package static let id: RuleID = "valuation-life"
  package static let number: Int? = 101
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "技术寿命周期 = 2 × 剩余有效期、领域寿命、问题寿命中的最小值",
    en: "The technology life is the least of 2 × remaining term, life by field and life by problem"
  )
  package static let why = Phrase(
    zh: "技术寿命算长了，经济价值就高估了。",
    en: "A life that is too long makes the patent worth more than it is."
  )
  package static let mend = Phrase(
    zh: "在 life 中写明三个年数，years 写其中的最小值。",
    en: "State the three terms in life, and the least of them as years."
  )
  package static let source = "R101; D14; 002 L1159"
  package static let example = ExampleValuation.example(bad: "years: 15}", good: "years: 12}")

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Valuation.type).flatMap { index -> [Finding] in
      let record = graph[index]
      return record[all: Valuation.scores].enumerated().compactMap { position, entry in
        guard entry[Valuation.Score.indicator] == .technologyLife, let message = fault(entry) else {
          return nil
        }
        let life = entry[Valuation.Score.life]
        return finding(
          in: record,
          at: life?.span(of: Valuation.Life.years) ?? entry.span,
          field: "\(Valuation.scores.name)[\(position + 1)].\(Valuation.Score.life.name)",
          message
        )
      }
    }
  }

  private static func fault(_ entry: Entry) -> Phrase? {
    guard let life = entry[Valuation.Score.life] else {
      return Phrase(
        zh: "没有写明技术寿命周期的三个年数",
        en: "the three terms of the technology life are not stated"
      )
    }
    guard let years = life[Valuation.Life.years],
      let twice = life[Valuation.Life.remaining]?.multiplied(by: ExactDecimal(2)),
      let field = life[Valuation.Life.field], let problem = life[Valuation.Life.problem]
    else { return nil }
    let least = min(twice, field, problem)
    guard years != least else { return nil }
    return Phrase(
      zh: "技术寿命写作 \(years) 年，\(twice)、\(field)、\(problem) 中最小的是 \(least)",
      en:
        "the technology life is stated as \(years) years, but the least of \(twice), \(field) and "
        + "\(problem) is \(least)"
    )
  }
}
