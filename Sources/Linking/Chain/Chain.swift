import Reads
import Records

/// How technologies, patents, standards and products hang together, in both directions, and where
/// the chain breaks (S1, P4).
///
/// Made once for all records in time linear in their links; ask `Graph.chain` for it.
package struct Chain: Sendable {
  /// The technologies, in order.
  package var technologies: [TechnologyChain] { noted(allTechnologies) }
  /// The patents, in order.
  package var patents: [PatentChain] { noted(allPatents) }
  /// The standards, in order, all versions of one together.
  package var standards: [StandardChain] { noted(allStandards) }
  /// The products, in order.
  package var products: [ProductChain] { noted(allProducts) }

  let allTechnologies: [TechnologyChain]
  let allPatents: [PatentChain]
  let allStandards: [StandardChain]
  let allProducts: [ProductChain]
  private let positions: [RecordIndex: Int]
  private let records: [Record]

  init(_ graph: Graph) {
    let ties = ChainTies(graph)
    let patents = graph.indices(of: Patent.type).map { ties.chain(ofPatent: $0) }
    let ofPatent = Dictionary(
      patents.map { ($0.patent, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let technologies = graph.indices(of: Technology.type).map {
      ties.chain(ofTechnology: $0, patents: ofPatent)
    }
    let standards = StandardChains(graph, ties: ties, patents: patents, technologies: technologies)
    let products = graph.indices(of: Product.type).map { ties.chain(ofProduct: $0) }
    allPatents = patents
    allTechnologies = technologies
    allStandards = standards.all
    allProducts = products
    records = graph.allRecords
    var positions: [RecordIndex: Int] = [:]
    for (position, chain) in technologies.enumerated() { positions[chain.technology] = position }
    for (position, chain) in patents.enumerated() { positions[chain.patent] = position }
    for (position, chain) in standards.all.enumerated() { positions[chain.standard] = position }
    for (position, chain) in products.enumerated() { positions[chain.product] = position }
    self.positions = positions
  }

  /// The chain of a technology; nil where the record is none.
  package func technology(_ record: RecordIndex) -> TechnologyChain? {
    found(record, in: allTechnologies) { $0.technology }
  }

  /// The chain of a patent; nil where the record is none.
  package func patent(_ record: RecordIndex) -> PatentChain? {
    found(record, in: allPatents) { $0.patent }
  }

  /// The chain of a standard by its own record; nil where the record is none.
  package func standard(_ record: RecordIndex) -> StandardChain? {
    found(record, in: allStandards) { $0.standard }
  }

  /// The chain of a product; nil where the record is none.
  package func product(_ record: RecordIndex) -> ProductChain? {
    found(record, in: allProducts) { $0.product }
  }

  /// Every record with a gap of a kind, in order.
  package func gaps(_ kind: ChainGap.Kind) -> [(record: RecordIndex, gap: ChainGap)] {
    func pick(_ gaps: [ChainGap], _ record: RecordIndex) -> [(RecordIndex, ChainGap)] {
      gaps.filter { $0.kind == kind }.map { (record, $0) }
    }
    return switch kind {
    case .technologyWithoutPatent, .technologyWithoutStandard, .technologyWithoutProduct:
      technologies.flatMap { pick($0.gaps, $0.technology) }
    case .patentWithoutTechnology, .patentWithoutStandard:
      patents.flatMap { pick($0.gaps, $0.patent) }
    case .standardWithoutPatent, .standardWithoutProduct:
      standards.flatMap { pick($0.gaps, $0.standard) }
    case .productWithoutPatent, .productWithoutStandard:
      products.flatMap { pick($0.gaps, $0.product) }
    }
  }

  private func found<Link>(
    _ record: RecordIndex,
    in links: [Link],
    _ own: (Link) -> RecordIndex
  ) -> Link? {
    let source = records[Int(record.number)]
    ReadLog.note(source.subject, of: source.type.subject, .chain)
    guard let position = positions[record], links.indices.contains(position),
      own(links[position]) == record
    else { return nil }
    return links[position]
  }

  /// Notes that all links of a kind are read.
  private func noted<Link>(_ links: [Link]) -> [Link] {
    ReadLog.note(Graph.subject("chain"), .whole)
    return links
  }
}
