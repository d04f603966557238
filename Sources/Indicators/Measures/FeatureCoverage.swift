package import Diagnostics
package import Linking
import Records

/// D7: how many features of a charted claim the standard has, and how many charted claims of a
/// patent correspond under the all-elements rule (R41; 99 % is still not corresponding).
package enum FeatureCoverage: Measure {
  package static let id = "D7"
  package static let name = Phrase(zh: "特征覆盖率", en: "Feature coverage")
  package static let formula = Phrase(
    zh: "每项权利要求：对应的特征 ÷ 特征；每件专利：对应的权利要求 ÷ 有对照表的权利要求",
    en: "a claim: features met ÷ features; a patent: corresponding claims ÷ charted claims"
  )
  package static let source = "D7; 000 §3.3"
  package static let example: Phrase? = Phrase(
    zh: "权利要求 1 有 4 个特征，对应 4 个：100%，对应；权利要求 5 有 5 个，对应 4 个：80%，不对应；该专利 1/2",
    en:
      "claim 1 has 4 features, 4 met: 100%, corresponds; claim 5 has 5, 4 met: 80%, does not; the patent 1/2"
  )

  /// First all patents together (`D7`), then each patent (`D7/PATENT`), then each chart
  /// (`D7/CHART`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let charted = graph.indices(of: Patent.type).compactMap { patent in
      claims(of: patent, in: graph)
    }
    let all = Indicator.Figure(
      id: id,
      name: Phrase(zh: "对应的权利要求", en: "corresponding claims"),
      counted: charted.flatMap(\.counted),
      total: charted.flatMap(\.total)
    )
    return [all] + charted + graph.charts.compactMap { features(of: $0, in: graph) }
  }

  /// The claims of a patent: one chart that corresponds is enough for a claim.
  private static func claims(of patent: RecordIndex, in graph: Graph) -> Indicator.Figure? {
    let charts = graph.charts(ofPatent: patent)
    let total = Set(charts.compactMap(\.claimNumber)).sorted()
    guard !total.isEmpty else { return nil }
    let corresponding = Set(
      charts.filter { $0.result == .corresponds }.compactMap(\.claimNumber)
    ).sorted()
    let record = graph[patent]
    return Indicator.Figure(
      id: "\(id)/\(record.id)",
      name: Phrase(zh: record.title(.chinese), en: record.title(.english)),
      counted: corresponding.map { Place(patent, .claim($0)) },
      total: total.map { Place(patent, .claim($0)) }
    )
  }

  /// The features of the claim of one chart.
  private static func features(of chart: Chart, in graph: Graph) -> Indicator.Figure? {
    guard let patent = chart.patent, let claim = chart.claimNumber else { return nil }
    let numbers = chart.features.compactMap { $0[Claim.Feature.no] }
    guard !numbers.isEmpty else { return nil }
    let met = numbers.filter { number in
      let rows = chart.rows.filter { $0.featureNumber == number }
      return !rows.isEmpty && rows.allSatisfy { $0.match == .met }
    }
    let record = graph[chart.record]
    return Indicator.Figure(
      id: "\(id)/\(record.id)",
      name: Phrase(zh: record.title(.chinese), en: record.title(.english)),
      counted: met.map { Place(patent, .feature(claim: claim, $0)) },
      total: numbers.map { Place(patent, .feature(claim: claim, $0)) }
    )
  }
}
