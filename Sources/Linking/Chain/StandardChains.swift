import Records

/// The chains of all standards, turned round from those of the patents and technologies.
struct StandardChains {
  let all: [StandardChain]

  init(
    _ graph: Graph,
    ties: ChainTies,
    patents: [PatentChain],
    technologies: [TechnologyChain]
  ) {
    var patentsOf: [RecordIndex: [(patent: RecordIndex, side: PatentSide, tie: StandardTie)]] = [:]
    for chain in patents {
      for tie in chain.ties {
        patentsOf[tie.standard, default: []].append((chain.patent, chain.side, tie))
      }
    }
    var technologiesOf: [RecordIndex: [RecordIndex]] = [:]
    for chain in technologies {
      for standard in chain.standards {
        technologiesOf[standard, default: []].append(chain.technology)
      }
    }
    var adoptedIn: [RecordIndex: [RecordIndex]] = [:]
    for proposal in graph.indices(of: StandardProposal.type)
    where graph[proposal][StandardProposal.state]?.isAdopted == true
      && Self.isOwn(proposal, in: graph)
    {
      for standard in ties.standards(ofProposal: proposal) {
        adoptedIn[standard, default: []].append(proposal)
      }
    }
    all = graph.standards.map { line in
      let standard = line.base
      let patents = patentsOf[standard] ?? []
      let products = ties.products(naming: standard)
      let marketed = ties.marketed(products)
      let adopted = adoptedIn[standard] ?? []
      let own = patents.filter { $0.side == .own }
      let containsOwn = !adopted.isEmpty || own.contains { $0.tie.isContained }
      var gaps: [ChainGap] = []
      if graph[standard][Standard.use] == .target, !own.contains(where: { $0.tie.isContained }) {
        gaps.append(Self.gap(patents, own.map(\.tie), in: graph))
      }
      if containsOwn, marketed.isEmpty {
        gaps.append(ChainReasons.product(.standardWithoutProduct, products))
      }
      return StandardChain(
        standard: standard,
        patents: patents,
        technologies: technologiesOf[standard] ?? [],
        adopted: adopted,
        products: products,
        marketed: marketed,
        containsOwn: containsOwn,
        gaps: gaps
      )
    }
  }

  /// Why no own patent is in a target standard; where nothing of one's own was tried, others' patents
  /// are the news.
  private static func gap(
    _ patents: [(patent: RecordIndex, side: PatentSide, tie: StandardTie)],
    _ own: [StandardTie],
    in graph: Graph
  ) -> ChainGap {
    let kind = ChainGap.Kind.standardWithoutPatent
    let gap = ChainReasons.standard(kind, own, in: graph)
    if gap.reason == .notCharted, let other = patents.first(where: { $0.tie.isContained }) {
      return ChainGap(kind, .othersOnly, at: other.patent)
    }
    return gap
  }

  /// Whether a proposal carries own technique: it names a technology, or an own patent is tied to it.
  private static func isOwn(_ proposal: RecordIndex, in graph: Graph) -> Bool {
    if !graph.targets(of: StandardProposal.technologies, from: proposal).isEmpty { return true }
    return graph.patents(ofProposal: proposal).contains { graph.isOwn(patent: $0) }
  }
}
