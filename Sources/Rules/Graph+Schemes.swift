import Linking
import Records

/// Schemes and proposals, which may be linked from either side.
extension Graph {
  /// The schemes of a proposal that have not been dropped.
  func schemes(ofProposal proposal: RecordIndex) -> [RecordIndex] {
    let stated = targets(of: StandardProposal.schemes, from: proposal).map(\.record)
    let back = sources(of: PatentScheme.linkedProposals, in: PatentScheme.type, to: proposal)
    return Set(stated + back).sorted().filter {
      self[$0].is(PatentScheme.type) && self[$0][PatentScheme.schemeStatus] != .dropped
    }
  }

  /// The own patents that a proposal names.
  func ownPatents(ofProposal proposal: RecordIndex) -> [RecordIndex] {
    Set(targets(of: StandardProposal.patents, from: proposal).map(\.record)).sorted()
      .filter { self[$0].is(Patent.type) && !isForeign(patent: $0) }
  }

  /// Whether work goes on at a proposal in this stage, and it stands on own technique (000 §7.4).
  func isOwnWork(proposal: RecordIndex, stage: StandardProposal.Stage) -> Bool {
    let record = self[proposal]
    guard record[StandardProposal.stage] == stage else { return false }
    switch record[StandardProposal.state] {
    case .rejected, .withdrawn: return false
    default: break
    }
    return !targets(of: StandardProposal.technologies, from: proposal).isEmpty
      || !schemes(ofProposal: proposal).isEmpty || !ownPatents(ofProposal: proposal).isEmpty
  }
}
