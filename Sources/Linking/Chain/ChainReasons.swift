import Records

/// Why a step of the chain is missing: the reason that stands nearest to the step comes first.
enum ChainReasons {
  /// Why a technology has no granted patent of its own.
  static func patent(
    of technology: RecordIndex,
    schemes: [RecordIndex],
    patents: [RecordIndex],
    in graph: Graph
  ) -> ChainGap {
    func gap(_ reason: ChainGap.Reason, _ record: RecordIndex? = nil) -> ChainGap {
      ChainGap(.technologyWithoutPatent, reason, at: record)
    }
    let own = patents.filter { graph.isOwn(patent: $0) }
    if let alive = own.first(where: { graph[$0].isPending }) { return gap(.pending, alive) }
    if let planned = own.first(where: { graph[$0][Patent.legalStatus]?.isFiled != true }) {
      return gap(.notFiled, planned)
    }
    if let lost = own.first { return gap(.refused, lost) }
    if let open = schemes.first(where: { graph[$0][PatentScheme.schemeStatus]?.isClosed == false })
    {
      return gap(.schemeNotFiled, open)
    }
    if graph[technology][Technology.protectionRoute] == .undecided { return gap(.routeUndecided) }
    return patents.isEmpty ? gap(.notFiled) : gap(.othersOnly, patents.first)
  }

  /// Why no standard contains a technique that has these ties.
  static func standard(
    _ ties: [StandardTie],
    in graph: Graph
  ) -> (ChainGap.Reason, RecordIndex?) {
    if let chart = ties.lazy.flatMap(\.charted).first { return (.notTarget, chart) }
    let submitted = ties.flatMap(\.submitted)
    if let open = submitted.first(where: { graph[$0][StandardProposal.state] != .rejected }) {
      return (.proposalPending, open)
    }
    let charts = ties.flatMap(\.uncorresponding)
    if let open = charts.first(where: { graph.chart(of: $0)?.result == .undetermined }) {
      return (.chartOpen, open)
    }
    if let declared = ties.lazy.flatMap(\.declared).first, charts.isEmpty {
      return (.declaredOnly, declared)
    }
    if let negative = charts.first { return (.chartNegative, negative) }
    if let rejected = submitted.first { return (.proposalRejected, rejected) }
    return (.notCharted, nil)
  }

  static func standard(
    _ kind: ChainGap.Kind,
    _ ties: [StandardTie],
    in graph: Graph
  ) -> ChainGap {
    let (reason, record) = standard(ties, in: graph)
    return ChainGap(kind, reason, at: record)
  }

  /// Why nothing with this technique is on the market.
  static func product(_ kind: ChainGap.Kind, _ products: [RecordIndex]) -> ChainGap {
    products.first.map { ChainGap(kind, .notOnMarket, at: $0) } ?? ChainGap(kind, .noProduct)
  }
}

extension Record {
  /// Whether the patent was granted, now or once: a right that ran out was obtained all the same;
  /// one declared invalid never was (D1).
  package var wasGranted: Bool {
    guard let status = self[Patent.legalStatus] else { return false }
    if status.isGranted { return true }
    return self[Patent.grantDate] != nil && status.isFiled && status != .invalidated
  }

  /// Whether the application of the patent is alive and not granted.
  fileprivate var isPending: Bool {
    guard let status = self[Patent.legalStatus] else { return false }
    return status.isFiled && status.isAlive && !wasGranted
  }
}
