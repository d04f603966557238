package import Diagnostics
package import Linking
import Records

/// R34: in the finalisation stage each linked patent has been screened, and the portfolio around
/// them is there.
package enum FinalDecision: Rule {
  package static let id: RuleID = "final-decision"
  package static let number: Int? = 34
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "方案确定阶段，提案的每件专利已筛选，专利组合已补充",
    en:
      "In the finalisation stage each patent of a proposal is screened, and its portfolio completed"
  )
  package static let why = Phrase(
    zh: "标准方案定下来之后，要逐件判断是不是潜在标准必要专利；没有对照表就没有依据，封版后再改专利就晚了。",
    en:
      "Once the solution stands, each patent is judged against it; without a chart there is no ground, and after the freeze it is too late to amend."
  )
  package static let mend = Phrase(
    zh: "为每件专利建对照表，按结论改 sep_status；把核心专利与外围专利编入专利组合（portfolio）。",
    en:
      "Chart each patent, set sep_status by the result, and put core and peripheral patents into a portfolio."
  )
  package static let source = "R34; 000 §7.4 c"
  package static let example = RuleExample(
    ExampleSite.proposalPath,
    bad: proposal(patents: "lid-latch, hinge"),
    good: proposal(patents: "lid-latch"),
    with: [
      "patents/hinge.yaml": ExampleSite.patent
        .replacing("一种盖体锁扣", with: "一种盖体铰链")
        .replacing("202110000001.6", with: "202110000002.0")
        .replacing("sep_status: potential", with: "sep_status: candidate"),
      ExampleSite.portfolioPath: ExampleSite.portfolio,
      ExampleSite.technologyPath: ExampleSite.technology
        .replacing("[lid-latch]", with: "[lid-latch, hinge]"),
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProposal.type).flatMap { index -> [Finding] in
      guard graph.isOwnWork(proposal: index, stage: .finalisation) else { return [] }
      let patents = graph.ownPatents(ofProposal: index)
      var findings = patents.compactMap { undecided($0, proposal: index, in: graph) }
      if !patents.isEmpty, !patents.contains(where: { isInPortfolio($0, graph) }) {
        findings.append(withoutPortfolio(graph[index]))
      }
      return findings
    }
  }

  private static func isInPortfolio(_ patent: RecordIndex, _ graph: Graph) -> Bool {
    !graph.sources(of: Portfolio.patents, in: Portfolio.type, to: patent).isEmpty
  }

  private static func undecided(
    _ patent: RecordIndex,
    proposal: RecordIndex,
    in graph: Graph
  ) -> Finding? {
    let record = graph[proposal]
    let charts = graph.charts(ofPatent: patent)
    let message: Phrase
    if charts.isEmpty {
      message = Phrase(
        zh: "提案处于方案确定阶段，专利“\(graph[patent].id)”还没有对照表",
        en: "the proposal is being finalised, and \(graph[patent].id) has no chart yet"
      )
    } else if graph[patent][Patent.sepStatus] == .candidate,
      // A chart that makes a potential SEP is told by R45.
      !charts.contains(where: \.makesPotentialSEP)
    {
      message = Phrase(
        zh: "提案处于方案确定阶段，专利“\(graph[patent].id)”有对照表，状态仍是“备选”",
        en: "the proposal is being finalised; \(graph[patent].id) is charted, but still a candidate"
      )
    } else {
      return nil
    }
    let place = graph.links(from: proposal).first {
      $0.field == StandardProposal.patents.key && $0.target.record == patent
    }?.span
    return finding(
      in: record,
      at: place ?? record.span(of: StandardProposal.patents),
      field: StandardProposal.patents.name,
      message,
      help: charts.isEmpty
        ? Phrase(
          zh: "为它建立对照表，再按结论改专利的 sep_status",
          en: "chart it, then set the patent's sep_status by the result"
        )
        : Phrase(
          zh: "按对照结论把专利的 sep_status 改为 potential 或 none",
          en: "set the patent's sep_status to potential or none, as the chart says"
        )
    )
  }

  private static func withoutPortfolio(_ record: Record) -> Finding {
    finding(
      in: record,
      at: record.span(of: StandardProposal.patents),
      field: StandardProposal.patents.name,
      Phrase(
        zh: "提案处于方案确定阶段，它的专利还没有编入任何专利组合",
        en: "the proposal is being finalised, and none of its patents is in a portfolio"
      ),
      help: Phrase(
        zh: "建一条 portfolio 记录，列出核心专利和补充的外围专利",
        en: "write a portfolio record with the core patents and those around them"
      )
    )
  }

  private static func proposal(patents: String) -> String {
    ExampleSite.proposal(stage: "finalisation", schemes: "")
      .replacing("schemes: []\n", with: "patents: [\(patents)]\n")
  }
}
