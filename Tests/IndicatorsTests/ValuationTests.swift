import Diagnostics
import Indicators
import Records
import TestSupport
import Testing

/// The worked example of D.5, and what else a valuation may look like.
@Suite struct ValuationTests {
  private static let legal = [
    "stability", "avoidability", "dependence", "infringement-detectability", "remaining-term",
    "multi-country", "licence-status",
  ]
  private static let technical = [
    "advancedness", "industry-trend", "applicability", "supporting-dependence", "technology-life",
    "substitutability", "maturity",
  ]
  private static let economic = [
    "market-application", "market-size", "market-share", "competition", "realised-income",
    "policy-fit", "market-access",
  ]

  private func value(_ head: String, _ scores: [String]) throws -> String? {
    let site = try SampleSite([
      "site.yaml": "title: 示例\n",
      "valuations/v.yaml": "title: 甲\npatent: p\n\(head)\nscores:\n"
        + scores.map { "  - {\($0)}\n" }.joined(),
    ])
    return PatentValueDegree.readings(site.graph).first?.value?.words.zh
  }

  private func scores(_ indicators: [String], _ values: [String]) -> [String] {
    zip(indicators, values).map { "indicator: \($0), score: \($1), basis: 依据" }
  }

  @Test func theWorkedExampleComesToSixtySevenPointZeroSeven() throws {
    let scores =
      scores(Self.legal, ["80", "75", "70", "85", "60", "50", "40"])
      + scores(Self.technical, ["90", "80", "70", "60", "65", "75", "85"])
      + scores(Self.economic, ["70", "60", "50", "55", "30", "90", "80"])
    let weights = "weights: {alpha: 30 %, beta: 30 %, gamma: 40 %}\nscale_max: 100"
    #expect(try value(weights, scores) == "67.07")
  }

  @Test func anotherScaleAndWeightsWithinAGroupCompare() throws {
    let weights = """
      weights: {alpha: 50 %, beta: 25 %, gamma: 25 %}
      scale_max: 10
      inner_weights: [{indicator: stability, weight: 3}]
      """
    let scores = [
      "indicator: stability, score: 8, basis: 依据", "indicator: dependence, score: 4, basis: 依据",
      "indicator: maturity, score: 6.5, basis: 依据", "indicator: market-share, score: 3, basis: 依据",
    ]
    // LD (3 × 8 + 4) ÷ 4 = 7 of 10; TD 65; MD 30: 35 + 16.25 + 7.5.
    #expect(try value(weights, scores) == "58.75")
  }

  @Test func aValueThatLacksAPartIsNotAvailable() throws {
    let weights = "weights: {alpha: 30 %, beta: 30 %, gamma: 40 %}\nscale_max: 100"
    #expect(try value(weights, scores(Self.legal, ["80"])) == nil)
    #expect(try value("scale_max: 100", scores(Self.legal, ["80"])) == nil)
  }
}
