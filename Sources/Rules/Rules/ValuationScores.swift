package import Diagnostics
package import Linking
import Records

/// R99: scores lie on the scale, none twice or against another, and left-out indicators are explained.
///
/// That each score has a basis is told by `field-missing`.
package enum ValuationScores: Rule {
  package static let id: RuleID = "valuation-scores"
  package static let number: Int? = 99
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "价值分析的分值在 0 和分值上限之间，指标不重复、不相互矛盾；未用全 21 项的写明取舍理由",
    en:
      "Scores of a valuation lie between 0 and the highest score, no indicator is scored twice or "
      + "beside its contrary, and a choice among the 21 is explained"
  )
  package static let why = Phrase(
    zh: "重复或超出范围的分值会使平均失真；指标的取舍不说明，结论就无从复核。",
    en: "A score counted twice or off the scale distorts the mean, and a choice of indicators that "
      + "nobody explains cannot be checked."
  )
  package static let mend = Phrase(
    zh: "改正分值，删去重复的指标；只用部分指标的，在 selection 中写明理由。",
    en:
      "Correct the score, remove the second one, and say in selection why indicators were left out."
  )
  package static let source = "R99; 002 L931–945"
  package static let example = ExampleValuation.example(
    bad: "stability, score: 180",
    good: "stability, score: 80"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Valuation.type).flatMap { check(graph[$0]) }
  }

  private static func check(_ record: Record) -> [Finding] {
    let scale = record[Valuation.scaleMax] ?? PatentValue.usualScale
    var seen: Set<ValuationIndicator> = []
    var findings: [Finding] = []
    for (position, entry) in record[all: Valuation.scores].enumerated() {
      let path = "\(Valuation.scores.name)[\(position + 1)]."
      if let score = entry[Valuation.Score.score],
        score.isNegative || score > ExactDecimal(scale)
      {
        findings.append(
          finding(
            in: record,
            at: entry.span(of: Valuation.Score.score),
            field: path + Valuation.Score.score.name,
            Phrase(
              zh: "分值 \(score) 不在 0 到 \(scale) 之间",
              en: "the score \(score) is not between 0 and \(scale)"
            )
          )
        )
      }
      guard let indicator = entry[Valuation.Score.indicator] else { continue }
      if !seen.insert(indicator).inserted {
        findings.append(twice(indicator, entry, path, record))
      }
    }
    return findings + choice(seen, record)
  }

  private static func twice(
    _ indicator: ValuationIndicator,
    _ entry: Entry,
    _ path: String,
    _ record: Record
  ) -> Finding {
    finding(
      in: record,
      at: entry.span(of: Valuation.Score.indicator),
      field: path + Valuation.Score.indicator.name,
      Phrase(
        zh: "指标“\(indicator.label.zh)”评了两次",
        en: "the indicator \"\(indicator.label.en)\" is scored twice"
      )
    )
  }

  /// What is wrong with the choice of indicators as a whole.
  private static func choice(_ seen: Set<ValuationIndicator>, _ record: Record) -> [Finding] {
    let place = record.span(of: Valuation.scores)
    var findings: [Finding] = []
    if seen.isSuperset(of: [.avoidability, .nonAvoidability]) {
      findings.append(
        finding(
          in: record,
          at: place,
          field: Valuation.scores.name,
          Phrase(
            zh: "“可规避性”和“不可规避性”相反，只能用一个",
            en: "avoidability and non-avoidability are contraries; score only one"
          )
        )
      )
    }
    let left = ValuationIndicator.allCases.filter { $0.isInTables && !seen.contains($0) }
    if !left.isEmpty, !seen.isEmpty, !record.has(Valuation.selection) {
      findings.append(
        finding(
          in: record,
          at: place,
          field: Valuation.scores.name,
          Phrase(
            zh: "21 项指标中有 \(left.count) 项没有评分（如“\(left[0].label.zh)”），也没有说明理由",
            en: "\(left.count) of the 21 indicators are not scored (\"\(left[0].label.en)\", for "
              + "one), and nothing says why"
          ),
          help: Phrase(zh: "补上分值，或写明 selection", en: "add the scores, or say why in selection")
        )
      )
    }
    return findings
  }
}
