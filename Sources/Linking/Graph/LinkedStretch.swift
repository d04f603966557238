import Records

/// What a stretch of the records gives to the graph: its links, charts and declarations.
///
/// Records are resolved against what is known of all of them and against nothing of each other's
/// making, so that stretches can be linked at the same time and joined in order.
struct LinkedStretch: Sendable {
  /// The resolved references, in the order of the records.
  private(set) var links: [Link] = []
  /// How many links each record of the stretch holds.
  private(set) var linkCounts: [Int] = []
  /// The references that point nowhere.
  private(set) var unresolved: [UnresolvedReference] = []
  /// The charts among the records.
  private(set) var charts: [Chart] = []
  /// The items of the declarations among the records.
  private(set) var declared: [DeclaredItem] = []

  init() {}

  init(_ range: Range<Int>, resolver: Resolver, evaluator: ChartEvaluator) {
    var collector = LinkCollector(resolver: resolver)
    for number in range {
      let record = evaluator.records[number]
      let source = RecordIndex(number)
      let before = collector.links.count
      var basis: RecordIndex?
      if record.is(Correspondence.type) {
        let chart = evaluator.chart(source)
        charts.append(chart)
        basis = chart.basis
      } else {
        basis = ClauseBasis.standard(of: record, resolver: resolver)
      }
      collector.collect(record, at: source, basis: basis)
      if record.is(Declaration.type) {
        declared += DeclarationReading.items(of: record, at: source, into: &collector)
      }
      linkCounts.append(collector.links.count - before)
    }
    links = collector.links
    unresolved = collector.unresolved
  }

  /// All of a graph, of which some records have changed in nothing but their own references.
  init(_ base: Graph, changed: [Int], evaluator: ChartEvaluator) {
    linkCounts = base.linksFrom.map(\.count)
    charts = base.allCharts
    declared = base.allDeclared
    links.reserveCapacity(base.allLinks.count)
    var (linksTaken, faultsTaken) = (0, 0)
    for number in changed {
      let own = LinkedStretch(
        number..<number + 1,
        resolver: evaluator.resolver,
        evaluator: evaluator
      )
      links += base.allLinks[linksTaken..<base.linksFrom[number].lowerBound]
      links += own.links
      linksTaken = base.linksFrom[number].upperBound
      linkCounts[number] = own.links.count
      for (place, chart) in zip(base.chartOfRecord[RecordIndex(number)], own.charts) {
        charts[Int(place)] = chart
      }
      while faultsTaken < base.unresolved.count,
        base.unresolved[faultsTaken].source <= RecordIndex(number)
      {
        let fault = base.unresolved[faultsTaken]
        if fault.source < RecordIndex(number) { unresolved.append(fault) }
        faultsTaken += 1
      }
      unresolved += own.unresolved
    }
    links += base.allLinks[linksTaken...]
    unresolved += base.unresolved[faultsTaken...]
  }

  /// The stretches as one.
  static func joined(_ stretches: [LinkedStretch]) -> LinkedStretch {
    guard var whole = stretches.first else { return LinkedStretch() }
    whole.links.reserveCapacity(stretches.reduce(0) { $0 + $1.links.count })
    for stretch in stretches.dropFirst() {
      whole.links += stretch.links
      whole.linkCounts += stretch.linkCounts
      whole.unresolved += stretch.unresolved
      whole.charts += stretch.charts
      whole.declared += stretch.declared
    }
    return whole
  }
}
