import Records

/// What belongs to a project: what its record states, and what follows from the links of that
/// (B1, 000 §7).
///
/// Patents follow from technologies and schemes, proposals and charts from patents, standards from
/// proposals and charts, products and pools from patents; one step each, so that a project does not
/// swallow its neighbours.
package struct ProjectContents: Sendable {
  /// The technologies.
  package let technologies: [RecordIndex]
  /// The patent schemes.
  package let schemes: [RecordIndex]
  /// The patents.
  package let patents: [RecordIndex]
  /// The claim charts of the patents.
  package let charts: [RecordIndex]
  /// The proposals to standards.
  package let proposals: [RecordIndex]
  /// The standards, each by its current version.
  package let standards: [RecordIndex]
  /// The products.
  package let products: [RecordIndex]
  /// The pools that list one of the patents.
  package let pools: [RecordIndex]
  /// Those that the project's own record names; the others follow from links.
  package let stated: Set<RecordIndex>

  /// What belongs to the project at `project`.
  package init(_ project: RecordIndex, in graph: Graph) {
    func named(_ field: Field<[Reference]>) -> Set<RecordIndex> {
      Set(graph.targets(of: field, from: project).map(\.record))
    }
    let ownPatents = named(Project.patents)
    let technologies = named(Project.technologies)
      .union(ownPatents.flatMap { graph.technologies(ofPatent: $0) })
    var patents = ownPatents.union(technologies.flatMap { graph.patents(ofTechnology: $0) })
    let schemes = Set(
      technologies.flatMap { graph.schemes(ofTechnology: $0) }
        + patents.flatMap { graph.schemes(ofPatent: $0) }
    )
    patents.formUnion(
      schemes.flatMap { graph.targets(of: PatentScheme.resultPatent, from: $0).map(\.record) }
    )
    let proposals = named(Project.standardProposals)
      .union(patents.flatMap { graph.proposals(ofPatent: $0) })
      .union(
        technologies.flatMap {
          graph.sources(of: StandardProposal.technologies, in: StandardProposal.type, to: $0)
        }
      )
      .union(schemes.flatMap { graph.proposals(ofScheme: $0) })
    let charts = patents.flatMap { graph.charts(ofPatent: $0) }
    let standards = named(Project.standards)
      .union(charts.compactMap(\.basis))
      .union(
        proposals.flatMap { graph.targets(of: StandardProposal.standard, from: $0).map(\.record) }
      )
    let products = named(Project.products)
      .union(patents.flatMap { graph.sources(of: Product.patents, in: Product.type, to: $0) })
      .union(
        technologies.flatMap { graph.sources(of: Product.technologies, in: Product.type, to: $0) }
      )
    self.technologies = technologies.sorted()
    self.schemes = schemes.sorted()
    self.patents = patents.sorted()
    self.charts = Set(charts.map(\.record)).sorted()
    self.proposals = proposals.sorted()
    self.standards = Set(standards.map { graph.line(of: $0)?.base ?? $0 }).sorted()
    self.products = products.sorted()
    pools = named(Project.pools).union(patents.flatMap { graph.pools(ofPatent: $0) }).sorted()
    stated = Set(graph.links(from: project).map(\.target.record))
  }
}

extension Graph {
  /// The schemes that became a patent, stated on either side.
  package func schemes(ofPatent patent: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: Patent.schemes, from: patent).map(\.record)
    let back = sources(of: PatentScheme.resultPatent, in: PatentScheme.type, to: patent)
    return Set(stated + back).sorted()
  }

  /// The proposals that a scheme is tied to, stated on either side (000 §7.4 a).
  package func proposals(ofScheme scheme: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: PatentScheme.linkedProposals, from: scheme).map(\.record)
    let back = sources(of: StandardProposal.schemes, in: StandardProposal.type, to: scheme)
    return Set(stated + back).sorted()
  }

  /// The patents that a scheme became, stated on either side.
  package func patents(ofScheme scheme: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: PatentScheme.resultPatent, from: scheme).map(\.record)
    let back = sources(of: Patent.schemes, in: Patent.type, to: scheme)
    return Set(stated + back).sorted()
  }
}
