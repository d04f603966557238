import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// A portfolio: its patents by role, and which nodes of the chain they cover (P30, D35).
enum PortfolioPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let figures = IndicatorFigures(facts, PortfolioCoverage.id)
    return facts.listed(Portfolio.type).compactMap { portfolio in
      guard let path = facts.addresses.path(portfolio) else { return nil }
      let record = facts.graph[portfolio]
      return Page(
        path,
        kind: "portfolio",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Portfolio.type)]
      ) { language in
        let page = PortfolioPage(facts: facts, portfolio: portfolio, path: path, language: language)
        return page.model.adding([
          "coverage": figures.figure(PortfolioCoverage.figure(of: record.id), language)
        ])
      }
    }
  }
}
