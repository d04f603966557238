package import Diagnostics
package import Linking
import Records

/// D33: how far the patents of an industry are with few applicants.
package enum ApplicantConcentration: Measure {
  package static let id = "D33"
  package static let name = Phrase(zh: "申请人集中度", en: "Concentration of applicants")
  package static let formula = Phrase(
    zh: "区域、申请人份额 = n ÷ N；CR5 = 前五位申请人之和 ÷ N（N 为趋势数据的合计，没有时为所列之和）",
    en: "share of a region or applicant = n ÷ N; CR5 = the five largest applicants ÷ N, where N is "
      + "the sum of the trend, or of those listed"
  )
  package static let source = "D33; 002 L521–531"
  package static let example: Phrase? = Phrase(
    zh: "中国 420/1000 = 42.0%；前五位 310/1000：CR5 = 31.0%",
    en: "China 420/1000 = 42.0%; the five largest 310/1000: CR5 = 31.0%"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    graph.indices(of: PatentAnalysis.type).compactMap { analysis in
      let shares = CountShares.applicants(graph[analysis])
      guard !shares.parts.isEmpty, let percent = shares.topFive.percent else { return nil }
      let parts = shares.topFive.countText
      return Indicator.Reading(
        Place(analysis),
        .percent(percent),
        note: Phrase(zh: "前五位 \(parts)", en: "the five largest \(parts)")
      )
    }
  }
}
