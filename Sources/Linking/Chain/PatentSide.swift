package import Diagnostics

/// Whose a patent is, seen from the site: counts of own, pooled and other patents are kept apart
/// (P17, P22).
package enum PatentSide: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Held by one of the site's own organizations, pooled or not.
  case own
  /// In a pool, and not held by one of them.
  case pooled
  /// Everybody else's.
  case thirdParty = "third-party"

  /// What pages call it.
  package var label: Phrase {
    switch self {
    case .own: Phrase(zh: "本单位", en: "own")
    case .pooled: Phrase(zh: "池内", en: "pooled")
    case .thirdParty: Phrase(zh: "第三方", en: "third party")
    }
  }

  package static func < (lhs: PatentSide, rhs: PatentSide) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .own: 0
    case .pooled: 1
    case .thirdParty: 2
    }
  }
}

extension Graph {
  /// Whose a patent is.
  package func side(ofPatent patent: RecordIndex) -> PatentSide {
    if isOwn(patent: patent) { return .own }
    return pools(ofPatent: patent).isEmpty ? .thirdParty : .pooled
  }
}
