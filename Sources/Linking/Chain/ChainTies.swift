import Records

/// Gathers what ties the records of a graph together along the chain.
struct ChainTies {
  let graph: Graph
  /// The products that follow each standard, and those that name each patent or technology.
  private var productsOf: [RecordIndex: [RecordIndex]] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    for product in graph.indices(of: Product.type) {
      let targets = Set(
        graph.links(from: product).filter {
          $0.field == Product.standards.key || $0.field == Product.patents.key
            || $0.field == Product.technologies.key
        }.map { base($0.target.record) }
      )
      for target in targets { productsOf[target, default: []].append(product) }
    }
  }

  /// The record of the standard that a version belongs to; any other record itself.
  func base(_ record: RecordIndex) -> RecordIndex { graph.line(of: record)?.base ?? record }

  /// The products that name a record, a standard in any version.
  func products(naming record: RecordIndex) -> [RecordIndex] { productsOf[record] ?? [] }

  /// Those products that are in production at scale or on the market (R123).
  func marketed(_ products: [RecordIndex]) -> [RecordIndex] {
    products.filter { graph[$0][Product.industrializationState]?.isMarketed == true }
  }

  /// The standards of a proposal: those that it was adopted in, else the one it was made to.
  func standards(ofProposal proposal: RecordIndex) -> [RecordIndex] {
    let adopted = graph.targets(of: StandardProposal.adoptedIn, from: proposal)
    let places =
      adopted.isEmpty ? graph.targets(of: StandardProposal.standard, from: proposal) : adopted
    return Set(places.map { base($0.record) }).sorted()
  }

  private func state(_ proposal: RecordIndex) -> StandardProposal.State? {
    graph[proposal][StandardProposal.state]
  }

  /// The ties that proposals make.
  private func ties(ofProposals proposals: [RecordIndex]) -> [StandardTie] {
    StandardTie.merged(
      proposals.flatMap { proposal -> [StandardTie] in
        guard let state = state(proposal), state.isSubmitted else { return [] }
        return standards(ofProposal: proposal).map { standard in
          var tie = StandardTie(standard)
          tie.submitted = [proposal]
          if state.isAdopted { tie.adopted = [proposal] }
          return tie
        }
      }
    )
  }

  // MARK: Patents

  func chain(ofPatent patent: RecordIndex) -> PatentChain {
    let proposals = graph.proposals(ofPatent: patent)
    let charts = graph.charts(ofPatent: patent)
    let ties = StandardTie.merged(
      self.ties(ofProposals: proposals) + charts.flatMap(ties) + declared(patent)
    )
    let isContained =
      proposals.contains { state($0)?.isAdopted == true }
      || charts.contains { $0.makesPotentialSEP }
    let technologies = graph.technologies(ofPatent: patent)
    let side = graph.side(ofPatent: patent)
    var gaps: [ChainGap] = []
    if side == .own, let status = graph[patent][Patent.legalStatus], status.isFiled, status.isAlive
    {
      if technologies.isEmpty { gaps.append(ChainGap(.patentWithoutTechnology, .notStated)) }
      if !isContained {
        let (reason, record) = ChainReasons.standard(ties, in: graph)
        gaps.append(ChainGap(.patentWithoutStandard, reason, at: record))
      }
    }
    return PatentChain(
      patent: patent,
      side: side,
      technologies: technologies,
      ties: ties,
      isContained: isContained,
      products: products(naming: patent),
      gaps: gaps
    )
  }

  private func ties(_ chart: Chart) -> [StandardTie] {
    let standards =
      chart.basis.map { [base($0)] } ?? chart.proposal.map { self.standards(ofProposal: $0) } ?? []
    return standards.map { standard in
      var tie = StandardTie(standard)
      if chart.result == .corresponds {
        tie.charted = [chart.record]
        if chart.makesPotentialSEP { tie.essential = [chart.record] }
      } else {
        tie.uncorresponding = [chart.record]
      }
      return tie
    }
  }

  private func declared(_ patent: RecordIndex) -> [StandardTie] {
    graph.declared(ofPatent: patent).compactMap { item in
      guard let standard = item.standard else { return nil }
      var tie = StandardTie(base(standard))
      tie.declared = [item.declaration]
      return tie
    }
  }

  // MARK: Technologies

  func chain(
    ofTechnology technology: RecordIndex,
    patents known: [RecordIndex: PatentChain]
  ) -> TechnologyChain {
    let patents = graph.patents(ofTechnology: technology)
    let schemes = graph.schemes(ofTechnology: technology)
    let own = patents.compactMap { known[$0] }.filter { $0.side == .own }
    let proposals = graph.sources(
      of: StandardProposal.technologies,
      in: StandardProposal.type,
      to: technology
    )
    let ties = StandardTie.merged(own.flatMap(\.ties) + self.ties(ofProposals: proposals))
    let isContained =
      own.contains { $0.isContained } || proposals.contains { state($0)?.isAdopted == true }
    let granted = own.map(\.patent).filter { graph[$0].wasGranted }
    let products = Set(
      ([technology] + own.map(\.patent) + ties.filter(\.isContained).map(\.standard)).flatMap {
        self.products(naming: $0)
      }
    ).sorted()
    let marketed = self.marketed(products)
    let isEligible = graph[technology][Technology.protectionRoute] != .tradeSecret
    let gap: ChainGap? =
      if !isEligible {
        nil
      } else if granted.isEmpty {
        ChainReasons.patent(of: technology, schemes: schemes, patents: patents, in: graph)
      } else if !isContained {
        ChainReasons.standard(.technologyWithoutStandard, ties, in: graph)
      } else if marketed.isEmpty {
        ChainReasons.product(.technologyWithoutProduct, products)
      } else {
        nil
      }
    return TechnologyChain(
      technology: technology,
      isEligible: isEligible,
      schemes: schemes,
      patents: patents,
      filed: own.map(\.patent).filter { graph[$0][Patent.legalStatus]?.isFiled == true },
      granted: granted,
      ties: ties,
      isContained: isContained,
      products: products,
      marketed: marketed,
      gaps: gap.map { [$0] } ?? []
    )
  }

  // MARK: Products

  func chain(ofProduct product: RecordIndex) -> ProductChain {
    let patents = Set(graph.targets(of: Product.patents, from: product).map(\.record)).sorted()
    let standards = Set(
      graph.targets(of: Product.standards, from: product).map { base($0.record) }
    ).sorted()
    let named = graph.targets(of: Product.technologies, from: product).map(\.record)
    var gaps: [ChainGap] = []
    if patents.isEmpty { gaps.append(ChainGap(.productWithoutPatent, .notStated)) }
    if standards.isEmpty { gaps.append(ChainGap(.productWithoutStandard, .notStated)) }
    return ProductChain(
      product: product,
      technologies: Set(named + patents.flatMap { graph.technologies(ofPatent: $0) }).sorted(),
      patents: patents,
      standards: standards,
      gaps: gaps
    )
  }
}
