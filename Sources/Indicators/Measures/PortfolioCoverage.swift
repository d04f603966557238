package import Diagnostics
package import Linking
import Records

/// D35: how many of the nodes that a portfolio should cover hold a patent in force (002 L871).
package enum PortfolioCoverage: Measure {
  package static let id = "D35"
  package static let name = Phrase(zh: "组合覆盖", en: "Portfolio coverage")
  package static let formula = Phrase(
    zh: "至少有一件有效专利的节点 ÷ 组合应覆盖的节点",
    en: "nodes with at least one patent in force ÷ nodes that the portfolio should cover"
  )
  package static let source = "D35; 002 L871"
  package static let example: Phrase? = Phrase(
    zh: "12 个节点中 9 个有有效专利：9/12 = 75.0%",
    en: "9 of 12 nodes hold a patent in force: 9/12 = 75.0%"
  )

  /// All portfolios together (`D35`), then each that lists nodes (`D35/ID`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let target = graph.site.threshold("portfolio_coverage")
    var counted: [Place] = []
    var total: [Place] = []
    var portfolios: [Indicator.Figure] = []
    for portfolio in graph.indices(of: Portfolio.type) {
      let nodes = PortfolioNodes(portfolio, in: graph).nodes.filter(\.isListed)
      guard !nodes.isEmpty else { continue }
      let covered = nodes.filter { PortfolioNodes.isCovered($0, in: graph) }.map(\.place)
      let record = graph[portfolio]
      portfolios.append(
        Indicator.Figure(
          id: figure(of: record.id),
          name: Phrase(zh: record.title(.chinese), en: record.title(.english)),
          counted: covered,
          total: nodes.map(\.place),
          target: target
        )
      )
      counted += covered
      total += nodes.map(\.place)
    }
    let all = Indicator.Figure(
      id: id,
      name: Phrase(zh: "全部组合", en: "all portfolios"),
      counted: counted,
      total: total,
      target: target
    )
    return [all] + portfolios
  }

  /// The id of the figure of the portfolio with this id.
  package static func figure(of portfolio: String) -> String { "\(id)/\(portfolio)" }
}
