package import Diagnostics
package import Linking
import Records

/// R100: avoidability and detectability are scored for each feature of an independent claim and
/// averaged (D17).
package enum ValuationFeatures: Rule {
  package static let id: RuleID = "valuation-features"
  package static let number: Int? = 100
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "可规避性和专利侵权可判定性按独立权利要求的每个特征评分，分值等于它们的平均",
    en: "Avoidability and detectability are scored for each feature of an independent claim, and "
      + "the score is their mean"
  )
  package static let why = Phrase(
    zh: "是否容易规避、侵权是否容易判定，取决于全部特征；漏掉一个特征，结论就可能相反。",
    en:
      "Whether a claim can be avoided or its infringement seen hangs on all its features: with one "
      + "left out the answer may be the contrary."
  )
  package static let mend = Phrase(
    zh: "在 feature_scores 中为同一项独立权利要求的每个特征写一个分值，score 写其平均（保留两位）。",
    en: "Give each feature of one independent claim a score in feature_scores, and their mean (two "
      + "places) as score."
  )
  package static let source = "R100; D17; 002 L1105, L1114"
  package static let example = ExampleValuation.example(
    bad: "    score: 80\n",
    good: "    score: 75\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Valuation.type).flatMap { index -> [Finding] in
      let record = graph[index]
      let patent = graph.targets(of: Valuation.patent, from: index).first?.record
      return record[all: Valuation.scores].enumerated().compactMap { position, entry in
        guard let indicator = entry[Valuation.Score.indicator], indicator.isByFeature,
          let message = fault(entry, of: patent, graph)
        else { return nil }
        return finding(
          in: record,
          at: entry.span(of: Valuation.Score.score),
          field: "\(Valuation.scores.name)[\(position + 1)]",
          message
        )
      }
    }
  }

  private static func fault(_ entry: Entry, of patent: RecordIndex?, _ graph: Graph) -> Phrase? {
    let scored = entry[all: Valuation.Score.featureScores]
    guard !scored.isEmpty else {
      return Phrase(zh: "没有按特征评分", en: "no feature is scored")
    }
    var features: Set<Int> = []
    var claims: Set<Int> = []
    for entry in scored {
      // A reference that leads nowhere is told by another rule, as is one that is missing.
      guard let reference = entry[Valuation.FeatureScore.feature],
        let place = graph.resolver.resolve(reference, allowed: [Patent.type.key]).place
      else { return nil }
      guard place.record == patent, case .feature(let claim, let feature)? = place.part else {
        return Phrase(
          zh: "\(reference.written) 不是本专利的特征",
          en: "\(reference.written) is no feature of this patent"
        )
      }
      claims.insert(claim)
      features.insert(feature)
    }
    return otherClaim(claims, features, of: patent, graph) ?? otherMean(entry, scored)
  }

  /// That the features are not those of one independent claim, all of them.
  private static func otherClaim(
    _ claims: Set<Int>,
    _ features: Set<Int>,
    of patent: RecordIndex?,
    _ graph: Graph
  ) -> Phrase? {
    guard let patent, let number = claims.first,
      let claim = graph[patent][all: Patent.claims].first(where: { $0[Claim.claimNo] == number })
    else { return nil }
    guard claims.count == 1, claim[Claim.independent] == true else {
      return Phrase(
        zh: "评分的特征须属于同一项独立权利要求",
        en: "the features scored are not those of one independent claim"
      )
    }
    let missing = claim[all: Claim.features].compactMap { $0[Claim.Feature.no] }.filter {
      !features.contains($0)
    }
    guard let first = missing.first else { return nil }
    return Phrase(
      zh: "权利要求 \(number) 的特征 \(first) 没有评分",
      en: "feature \(first) of claim \(number) is not scored"
    )
  }

  /// That the score is not the mean, to two places or as many as it has.
  private static func otherMean(_ entry: Entry, _ scored: [Entry]) -> Phrase? {
    let scores = scored.compactMap { $0[Valuation.FeatureScore.score] }
    guard let score = entry[Valuation.Score.score], scores.count == scored.count else { return nil }
    let sum = scores.reduce(ExactDecimal?.some(.zero)) { sum, score in sum?.adding(score) }
    let mean = sum?.divided(by: ExactDecimal(scores.count), places: max(2, score.places))
    guard let mean, mean != score else { return nil }
    return Phrase(
      zh: "分值 \(score) 不等于各特征的平均 \(mean)",
      en: "the score \(score) is not the mean of the features, \(mean)"
    )
  }
}
