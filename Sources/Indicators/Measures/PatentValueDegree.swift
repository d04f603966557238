package import Diagnostics
package import Linking
import Records

/// D16: the value of patents by their valuations (002 L1079–1081).
package enum PatentValueDegree: Measure {
  package static let id = "D16"
  package static let name = Phrase(zh: "专利价值度", en: "Patent value degree")
  package static let formula = Phrase(
    zh: "PVD = α·LD + β·TD + γ·MD，α + β + γ = 100%；LD、TD、MD 各为其指标分值的平均（满分折合 100）",
    en: "PVD = α·LD + β·TD + γ·MD with α + β + γ = 100%; LD, TD and MD are the means of the scores "
      + "of their indicators, the highest score taken as 100"
  )
  package static let source = "D16; 002 L1079–1081"
  package static let example: Phrase? = Phrase(
    zh: "LD = 460 ÷ 7 = 65.71，TD = 525 ÷ 7 = 75.00，MD = 435 ÷ 7 = 62.14；"
      + "权重 30%、30%、40%：19.714 + 22.500 + 24.857 = 67.07",
    en: "LD = 460 ÷ 7 = 65.71, TD = 525 ÷ 7 = 75.00, MD = 435 ÷ 7 = 62.14; "
      + "weights 30%, 30%, 40%: 19.714 + 22.500 + 24.857 = 67.07"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    graph.indices(of: Valuation.type).map { valuation in
      let value = PatentValue(graph[valuation])
      return Indicator.Reading(
        Place(valuation),
        value.value?.rounded(places: 2).map { .degree($0) },
        note: note(value)
      )
    }
  }

  /// `30% × 65.71 + 30% × 75.00 + 40% × 62.14`, what is not there as a dash.
  private static func note(_ value: PatentValue) -> Phrase {
    let parts = value.parts.map { part in
      let weight = part.weight.map { "\($0)" } ?? "—"
      return "\(weight) × \(part.group.symbol) \(part.value?.text(places: 2) ?? "—")"
    }
    let sum = parts.joined(separator: " + ")
    return Phrase(zh: sum, en: sum)
  }
}
