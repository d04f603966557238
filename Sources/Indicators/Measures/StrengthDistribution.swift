package import Diagnostics
package import Linking
import Records

/// D8: how directly the corresponding claims correspond; a chart is as strong as its weakest row.
package enum StrengthDistribution: Measure {
  package static let id = "D8"
  package static let name = Phrase(zh: "对应强度", en: "Strength of correspondence")
  package static let formula = Phrase(
    zh: "每张对照表取最弱一行（直接 3 > 间接 2 > 解释后 1）；各强度的对照表 ÷ 对应的对照表",
    en:
      "the weakest row of a chart (direct 3 > indirect 2 > explained 1); charts of a strength ÷ corresponding charts"
  )
  package static let source = "D8; A.2 foot"
  package static let example: Phrase? = Phrase(
    zh: "四行依次为直接、解释后、直接、直接：最弱一行是解释后，整张为解释后对应",
    en: "four rows direct, explained, direct, direct: the weakest is explained, and so is the chart"
  )

  /// One figure a strength, the strongest first.
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let charts = graph.charts.filter { $0.result == .corresponds && $0.strength != nil }
    let total = charts.map { Place($0.record) }
    return Correspondence.Strength.allCases.sorted(by: >).map { strength in
      Indicator.Figure(
        id: "\(id)/\(strength.rawValue)",
        name: strength.label,
        counted: charts.filter { $0.strength == strength }.map { Place($0.record) },
        total: total
      )
    }
  }
}
