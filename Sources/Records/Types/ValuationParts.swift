import Diagnostics

/// What a valuation consists of.
extension Valuation {
  /// `weights`: what the three values count for.
  package enum Weights {
    package static let legal = Field<Percent>(
      "alpha",
      "法律价值度权重 α",
      "Weight α of the legal value",
      .mandatory,
      aliases: ["法律价值度权重", "α"],
      remark: Phrase(zh: "法律价值度的权重", en: "of the legal value")
    )
    package static let technical = Field<Percent>(
      "beta",
      "技术价值度权重 β",
      "Weight β of the technical value",
      .mandatory,
      aliases: ["技术价值度权重", "β"],
      remark: Phrase(zh: "技术价值度的权重", en: "of the technical value")
    )
    package static let economic = Field<Percent>(
      "gamma",
      "经济价值度权重 γ",
      "Weight γ of the economic value",
      .mandatory,
      aliases: ["经济价值度权重", "γ"],
      remark: Phrase(zh: "经济价值度的权重", en: "of the economic value")
    )
    package static let shape = Shape([
      legal.declaration, technical.declaration, economic.declaration,
    ])
  }

  /// One of `inner_weights`: what an indicator counts for among those of its group.
  package enum InnerWeight {
    package static let indicator = Field<ValuationIndicator>(
      "indicator",
      "指标",
      "Indicator",
      .mandatory
    )
    package static let weight = Field<ExactDecimal>(
      "weight",
      "权重",
      "Weight",
      .mandatory
    )
    package static let shape = Shape([indicator.declaration, weight.declaration])
  }

  /// One of `scores`.
  package enum Score {
    package static let indicator = Field<ValuationIndicator>(
      "indicator",
      "指标",
      "Indicator",
      .mandatory
    )
    package static let score = Field<ExactDecimal>(
      "score",
      "分值",
      "Score",
      .mandatory
    )
    package static let basis = Field<Prose>(
      "basis",
      "评判依据",
      "Basis",
      .mandatory
    )
    package static let evidence = Field<[Reference]>(
      "evidence",
      "证据",
      "Evidence",
      kind: .list(.nameOrReference([]))
    )
    package static let featureScores = Field<[Entry]>(
      "feature_scores",
      "特征评分",
      "Scores of features",
      kind: .list(.map(FeatureScore.shape, shorthand: nil)),
      source: "002 L1105, L1114",
      remark: Phrase(
        zh: "可规避性和侵权可判定性：独立权利要求每个特征一项，分值是它们的平均",
        en:
          "for avoidability and detectability: one a feature of an independent claim; the score is "
          + "their mean"
      )
    )
    package static let life = Field<Entry>(
      "life",
      "寿命",
      "Life",
      kind: .map(Life.shape, shorthand: nil),
      source: "002 L1159",
      remark: Phrase(zh: "技术寿命周期一项的年数", en: "in years, for the technology life")
    )
    package static let shape = Shape([
      indicator.declaration, score.declaration, basis.declaration, evidence.declaration,
      featureScores.declaration, life.declaration,
    ])
  }

  /// One of `feature_scores`.
  package enum FeatureScore {
    package static let feature = Field<Reference>(
      "feature",
      "特征",
      "Feature",
      .mandatory,
      kind: .reference(["patent"]),
      remark: Phrase(zh: "如 my-patent#1.2", en: "such as my-patent#1.2")
    )
    package static let score = Field<ExactDecimal>(
      "score",
      "分值",
      "Score",
      .mandatory
    )
    package static let shape = Shape([feature.declaration, score.declaration])
  }

  /// `life`: the technology life and the three terms that it is the least of (D14).
  package enum Life {
    package static let remaining = Field<ExactDecimal>(
      "remaining_term",
      "剩余有效期",
      "Remaining term",
      .mandatory
    )
    package static let field = Field<ExactDecimal>(
      "field_life",
      "领域寿命",
      "Life by field",
      .mandatory
    )
    package static let problem = Field<ExactDecimal>(
      "problem_life",
      "问题寿命",
      "Life by problem",
      .mandatory
    )
    package static let years = Field<ExactDecimal>(
      "years",
      "技术寿命",
      "Technology life",
      .mandatory
    )
    package static let shape = Shape([
      remaining.declaration, field.declaration, problem.declaration, years.declaration,
    ])
  }
}
