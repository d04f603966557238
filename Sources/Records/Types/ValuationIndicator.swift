package import Diagnostics

/// The indicators that the value of a patent is composed of (002, tables 1–3): 21, and three more of
/// the worked example of an assignment.
package enum ValuationIndicator: String, Choice {
  case stability, avoidability, dependence
  case infringementDetectability = "infringement-detectability"
  case remainingTerm = "remaining-term"
  case multiCountry = "multi-country"
  case licenceStatus = "licence-status"
  case advancedness
  case industryTrend = "industry-trend"
  case applicability
  case supportingDependence = "supporting-dependence"
  case technologyLife = "technology-life"
  case substitutability, maturity
  case marketApplication = "market-application"
  case marketSize = "market-size"
  case marketShare = "market-share"
  case competition
  case realisedIncome = "realised-income"
  case policyFit = "policy-fit"
  case marketAccess = "market-access"
  case protectionScope = "protection-scope"
  case nonAvoidability = "non-avoidability"
  case patentContribution = "patent-contribution"

  /// Whether it is one of the 21 of the tables.
  package var isInTables: Bool {
    switch self {
    case .protectionScope, .nonAvoidability, .patentContribution: false
    default: true
    }
  }

  /// Whether it is scored feature by feature and averaged (D17).
  package var isByFeature: Bool { self == .avoidability || self == .infringementDetectability }

  /// The value that it is part of.
  package var group: Group {
    switch self {
    case .stability, .avoidability, .dependence, .infringementDetectability, .remainingTerm,
      .multiCountry, .licenceStatus, .protectionScope, .nonAvoidability:
      .legal
    case .advancedness, .industryTrend, .applicability, .supportingDependence, .technologyLife,
      .substitutability, .maturity:
      .technical
    case .marketApplication, .marketSize, .marketShare, .competition, .realisedIncome, .policyFit,
      .marketAccess, .patentContribution:
      .economic
    }
  }

  package var label: Phrase {
    switch self {
    case .stability: Phrase(zh: "稳定性", en: "stability")
    case .avoidability: Phrase(zh: "可规避性", en: "avoidability")
    case .dependence: Phrase(zh: "依赖性", en: "dependence")
    case .infringementDetectability: Phrase(zh: "专利侵权可判定性", en: "detectability of infringement")
    case .remainingTerm: Phrase(zh: "有效期", en: "remaining term")
    case .multiCountry: Phrase(zh: "多国申请", en: "filing abroad")
    case .licenceStatus: Phrase(zh: "专利许可状态", en: "licences and litigation")
    case .advancedness: Phrase(zh: "先进性", en: "advancedness")
    case .industryTrend: Phrase(zh: "行业发展趋势", en: "trend of the field")
    case .applicability: Phrase(zh: "适用范围", en: "range of use")
    case .supportingDependence: Phrase(zh: "配套技术依存度", en: "dependence on other techniques")
    case .technologyLife: Phrase(zh: "技术寿命周期", en: "technology life")
    case .substitutability: Phrase(zh: "可替代性", en: "substitutability")
    case .maturity: Phrase(zh: "成熟度", en: "maturity")
    case .marketApplication: Phrase(zh: "市场应用", en: "use on the market")
    case .marketSize: Phrase(zh: "市场规模前景", en: "market size")
    case .marketShare: Phrase(zh: "市场占有率", en: "market share")
    case .competition: Phrase(zh: "竞争情况", en: "competition")
    case .realisedIncome: Phrase(zh: "专利已实现收益", en: "realised income")
    case .policyFit: Phrase(zh: "政策适应性", en: "fit with policy")
    case .marketAccess: Phrase(zh: "市场准入", en: "market access")
    case .protectionScope: Phrase(zh: "保护范围", en: "scope of protection")
    case .nonAvoidability: Phrase(zh: "不可规避性", en: "non-avoidability")
    case .patentContribution: Phrase(zh: "专利贡献度", en: "contribution of the patent")
    }
  }

  package var aliases: [String] {
    switch self {
    case .infringementDetectability: ["侵权可判定性"]
    case .licenceStatus: ["专利许可状况", "许可状态"]
    case .realisedIncome: ["已实现收益"]
    default: []
    }
  }

  /// A value of the first level, composed of indicators.
  package enum Group: String, CaseIterable, Sendable {
    case legal, technical, economic

    /// What it is called.
    package var label: Phrase {
      switch self {
      case .legal: Valuation.legal.declaration.label
      case .technical: Valuation.technical.declaration.label
      case .economic: Valuation.economic.declaration.label
      }
    }

    /// `LD`, as in the formula.
    package var symbol: String {
      switch self {
      case .legal: Valuation.legal.name
      case .technical: Valuation.technical.name
      case .economic: Valuation.economic.name
      }
    }

    /// `α`, the letter of its weight.
    package var letter: String {
      switch self {
      case .legal: "α"
      case .technical: "β"
      case .economic: "γ"
      }
    }

    /// The field of its weight.
    package var weight: Field<Percent> {
      switch self {
      case .legal: Valuation.Weights.legal
      case .technical: Valuation.Weights.technical
      case .economic: Valuation.Weights.economic
      }
    }
  }
}
