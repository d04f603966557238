/// Schemes, the proposal that they are for and a portfolio, which some examples add to the site.
extension ExampleSite {
  static let schemePath = "patent-schemes/latch-scheme.yaml"
  static let proposalPath = "standard-proposals/catch-proposal.yaml"

  static let portfolioPath = "portfolios/latch-portfolio.yaml"

  /// The portfolio around the patent.
  static let portfolio = """
    title: 锁扣专利组合
    kind: core-peripheral
    patents: [{patent: lid-latch, role: core}]

    """

  /// A scheme that has not been filed yet.
  static let scheme = """
    title: 止退锁扣方案
    technology: lid-closure
    subject: 带止退齿的扣钩
    patent_type: invention
    territories: [{code: CN, reason: [own-market]}]
    planned_filing: 2023-09-01
    strategy: other
    scheme_status: candidate

    """

  /// A proposal that is being written, with the schemes named.
  static func proposal(stage: String, schemes: String) -> String {
    """
    title: 止退结构提案
    kind: technical-proposal
    organization: CCSA
    authors: [张某某]
    stage: \(stage)
    state: draft
    schemes: [\(schemes)]
    technologies: [lid-closure]

    """
  }
}
