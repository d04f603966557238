package import Diagnostics
package import Linking
import Records

/// D3: how many standards that contain own technique have become industry (000 §3.6).
package enum StandardIndustrialization: Measure {
  package static let id = "D3"
  package static let name = Phrase(zh: "标准产业化率", en: "Standard-industrialization rate")
  package static let formula = Phrase(
    zh: "有产品达到规模化生产或市场化应用的标准 ÷ 含本单位技术的标准（提案被采纳，或有潜在、已确认的标准必要专利）",
    en:
      "standards with a product in production at scale or on the market ÷ standards that contain own technique (adopted proposal, potential or confirmed SEP)"
  )
  package static let source = "D3; 000 §3.6; R123"
  package static let example: Phrase? = Phrase(
    zh: "含本单位技术的标准 8 项，已产业化 5 项：5/8 = 62.5%",
    en: "8 standards with own technique, 5 in industry: 5/8 = 62.5%"
  )

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let standards = graph.chain.standards.filter(\.containsOwn)
    return [
      Indicator.Figure(
        id: id,
        name: Phrase(zh: "已产业化", en: "in industry"),
        counted: standards.filter { !$0.marketed.isEmpty }.map { Place($0.standard) },
        total: standards.map { Place($0.standard) },
        target: graph.site.threshold("standard_industrialization")
      )
    ]
  }
}
