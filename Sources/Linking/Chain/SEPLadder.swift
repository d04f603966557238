package import Diagnostics
import Records

/// Which patents stand where on the way to a standard-essential patent, and by what evidence (D42,
/// P22).
package struct SEPLadder: Sendable {
  /// The patents on the ladder, in order.
  package let steps: [Step]
  /// Every patent that a piece of evidence ties to a standard, in order of patents, standards and
  /// levels.
  package let evidence: [Evidence]

  /// Where a patent stands.
  package struct Step: Sendable {
    /// The patent.
    package let patent: RecordIndex
    /// Whose it is.
    package let side: PatentSide
    /// How far it has come.
    package let standing: Standing
    /// The standards it is about, all versions of one together.
    package let standards: [RecordIndex]
    /// The clauses that its claims are met by, each as the newest version numbers it; none where
    /// nobody charted it.
    package let clauses: [Place]
    /// The year it came there; nil where no date tells.
    package let year: Int?
  }

  /// How far a patent has come; each patent stands on one step.
  package enum Standing: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Stated as a candidate, and no claim corresponds yet.
    case candidate
    /// A claim corresponds to an adopted or target text (R45), and nobody has confirmed it.
    case potential
    /// Stated as confirmed, on an essentiality assessment (R51).
    case confirmed

    /// What pages call it.
    package var label: Phrase {
      switch self {
      case .candidate: Phrase(zh: "备选", en: "candidate")
      case .potential: Phrase(zh: "潜在标准必要专利", en: "potential SEP")
      case .confirmed: Phrase(zh: "标准必要专利", en: "confirmed SEP")
      }
    }

    package static func < (lhs: Standing, rhs: Standing) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .candidate: 0
      case .potential: 1
      case .confirmed: 2
      }
    }
  }

  /// A patent and a standard that one piece of evidence or several of the same level tie.
  package struct Evidence: Hashable, Sendable {
    /// The patent.
    package let patent: RecordIndex
    /// Whose it is.
    package let side: PatentSide
    /// The standard, all versions together.
    package let standard: RecordIndex
    /// The level.
    package let level: EvidenceLevel
    /// The records that say so: declarations, charts or assessments.
    package let records: [RecordIndex]
  }

  package init(_ graph: Graph) {
    var steps: [Step] = []
    var evidence: [Evidence] = []
    let assessments = Self.assessments(graph)
    for chain in graph.chain.patents {
      let own = assessments[chain.patent] ?? []
      if let step = Self.step(chain, assessments: own, in: graph) { steps.append(step) }
      evidence += Self.evidence(chain, assessments: own, in: graph)
    }
    self.steps = steps
    self.evidence = evidence
  }

  /// Whether no patent is on the ladder and none is tied to a standard; looks no further than to
  /// the first that is.
  package static func isEmpty(_ graph: Graph) -> Bool {
    let assessments = assessments(graph)
    return !graph.chain.patents.contains { chain in
      let own = assessments[chain.patent] ?? []
      return step(chain, assessments: own, in: graph) != nil
        || !evidence(chain, assessments: own, in: graph).isEmpty
    }
  }

  /// The assessments that found a patent essential, by the patent.
  private static func assessments(_ graph: Graph) -> [RecordIndex: [RecordIndex]] {
    var assessments: [RecordIndex: [RecordIndex]] = [:]
    for assessment in graph.indices(of: Assessment.type) {
      guard graph[assessment][Assessment.kind] == .essentiality,
        graph[assessment][Assessment.result] == .essential,
        let patent = graph.targets(of: Assessment.patent, from: assessment).first?.record
      else { continue }
      assessments[patent, default: []].append(assessment)
    }
    return assessments
  }

  private static func step(
    _ chain: PatentChain,
    assessments: [RecordIndex],
    in graph: Graph
  ) -> Step? {
    let charts = graph.charts(ofPatent: chain.patent).filter(\.makesPotentialSEP)
    let standing: Standing
    switch graph[chain.patent][Patent.sepStatus] {
    case .confirmed?: standing = .confirmed
    case .refuted?, .lapsed?: return nil
    case .candidate?: standing = charts.isEmpty ? .candidate : .potential
    default:
      guard !charts.isEmpty else { return nil }
      standing = .potential
    }
    let tied = chain.ties.filter { charts.isEmpty ? $0.hasOwnWork : !$0.essential.isEmpty }
    let year: Int? =
      switch standing {
      case .candidate:
        graph[chain.patent][Patent.filingDate]?.year
      case .potential:
        charted(charts, in: graph)
      case .confirmed:
        assessments.compactMap { graph[$0][Assessment.date]?.year }.min()
          ?? charted(charts, in: graph)
      }
    return Step(
      patent: chain.patent,
      side: chain.side,
      standing: standing,
      standards: tied.map(\.standard),
      clauses: clauses(charts.isEmpty ? graph.charts(ofPatent: chain.patent) : charts),
      year: year
    )
  }

  /// The clauses of the met rows, each once.
  private static func clauses(_ charts: [Chart]) -> [Place] {
    var places: [Place] = []
    for chart in charts {
      for row in chart.rows where row.match == .met {
        for use in row.clauses.indices {
          if let place = row.clauses[use].current ?? row.clauses[use].place { places.append(place) }
        }
      }
    }
    places.sort()
    var once: [Place] = []
    for place in places where once.last != place { once.append(place) }
    return once
  }

  private static func charted(_ charts: [Chart], in graph: Graph) -> Int? {
    charts.compactMap { chart in
      let record = graph[chart.record]
      return (record[Correspondence.submittedOn] ?? record[Correspondence.checkedOn])?.year
    }.min()
  }

  private static func evidence(
    _ chain: PatentChain,
    assessments: [RecordIndex],
    in graph: Graph
  ) -> [Evidence] {
    let foreign = assessments.filter {
      graph[$0][Assessment.performedBy]?[Assessment.Performer.kind] == .thirdParty
    }
    return chain.ties.flatMap { tie -> [Evidence] in
      let assessed = foreign.filter { assessment in
        // An assessment that names no chart is about every standard that the patent is essential to.
        guard
          let chart = graph.targets(of: Assessment.correspondence, from: assessment).first?.record
        else { return !tie.essential.isEmpty }
        return tie.charted.contains(chart) || tie.uncorresponding.contains(chart)
      }
      let levels: [(EvidenceLevel, [RecordIndex])] = [
        (.declared, tie.declared), (.charted, tie.charted), (.assessed, assessed),
      ]
      return levels.filter { !$0.1.isEmpty }.map { level, records in
        Evidence(
          patent: chain.patent,
          side: chain.side,
          standard: tie.standard,
          level: level,
          records: records
        )
      }
    }
  }
}

extension StandardTie {
  /// Whether somebody proposed or charted, beyond what was declared.
  fileprivate var hasOwnWork: Bool {
    !submitted.isEmpty || !charted.isEmpty || !uncorresponding.isEmpty
  }
}
