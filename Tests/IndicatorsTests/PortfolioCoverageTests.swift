import Indicators
import Linking
import Records
import TestSupport
import Testing

@Suite struct PortfolioCoverageTests {
  /// Twelve nodes: nine with a patent in force, one with an application, one with a lapsed right,
  /// one with nothing.
  private var files: [String: String] {
    var files = PortfolioSite.base
    var members = ""
    for number in 1...11 {
      let status = number <= 9 ? "granted" : number == 10 ? "filed" : "expired"
      files["patents/p\(number).yaml"] = PortfolioSite.patent(status: status)
      members += "  - {patent: p\(number), role: core, node: 节点 \(number)}\n"
    }
    // A second patent at a node, one at a node that is not to be covered, one at none.
    files["patents/p12.yaml"] = PortfolioSite.patent(status: "granted")
    members += "  - {patent: p12, node: 节点 1}\n  - {patent: p12, node: 别处}\n  - p12\n"
    let nodes = (1...12).map { "节点 \($0)" }.joined(separator: ", ")
    files["portfolios/pf.yaml"] = """
      title: 组合
      kind: chain
      chain_nodes: [\(nodes)]
      patents:

      """ + members
    return files
  }

  @Test func nineOfTwelveNodesHoldAPatentInForce() throws {
    let graph = try SampleSite(files).graph
    let figures = PortfolioCoverage.figures(graph)
    #expect(figures.map(\.id) == ["D35", "D35/pf"])
    #expect(figures.map { $0.rate.countText } == ["9/12", "9/12"])
    #expect(figures.first?.rate.percentText == "75.0%")
    let portfolio = try #require(graph.record(id: "pf"))
    #expect(figures.last?.counted == (1...9).map { Place(portfolio, .entry(String($0))) })
  }

  @Test func aPortfolioWithoutNodesHasNoRate() throws {
    var files = files
    files["portfolios/pf.yaml"] = "title: 组合\nkind: pledge\npatents: [p1]\n"
    let figures = PortfolioCoverage.figures(try SampleSite(files).graph)
    #expect(figures.map { $0.rate.countText } == ["0/0"])
  }
}
