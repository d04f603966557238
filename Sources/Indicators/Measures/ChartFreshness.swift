package import Diagnostics
package import Linking
import Records

/// D10: how many charts were checked after the last change of the standard, the proposal and the
/// claims (R49, R50).
package enum ChartFreshness: Measure {
  package static let id = "D10"
  package static let name = Phrase(zh: "对应关系表时效", en: "Freshness of the charts")
  package static let formula = Phrase(
    zh: "标准、提案、权利要求最近一次变化之后核对过的对照表 ÷ 有效的对照表（专利已失效的不计）",
    en:
      "charts checked after the last change of standard, proposal and claims ÷ active charts (those of dead patents are out)"
  )
  package static let source = "D10; R49, R50"
  package static let example: Phrase? = Phrase(
    zh: "7 份有效的对照表，5 份已核对：5/7 = 71.4%",
    en: "7 active charts, 5 checked: 5/7 = 71.4%"
  )

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let active = graph.charts.filter { chart in
      chart.patent.flatMap { graph[$0][Patent.legalStatus] }?.isAlive ?? true
    }
    return [
      Indicator.Figure(
        id: id,
        name: Phrase(zh: "核对有效", en: "up to date"),
        counted: active.filter { graph.isUpToDate($0) }.map { Place($0.record) },
        total: active.map { Place($0.record) },
        target: graph.site.threshold("chart_freshness")
      )
    ]
  }
}
