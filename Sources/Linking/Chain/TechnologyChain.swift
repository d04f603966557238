package import Diagnostics

/// A technology on its way to the market (D4).
package struct TechnologyChain: Sendable {
  /// The technology.
  package let technology: RecordIndex
  /// Whether it may become a patent: a trade secret may not (D1).
  package let isEligible: Bool
  /// The schemes worked out for it.
  package let schemes: [RecordIndex]
  /// All patents that came out of it, own or not.
  package let patents: [RecordIndex]
  /// Its own patents with an application.
  package let filed: [RecordIndex]
  /// Its own patents that were granted.
  package let granted: [RecordIndex]
  /// What ties it and its patents to standards.
  package let ties: [StandardTie]
  /// Whether a standard contains its technique: by an adopted proposal or an essential claim.
  package let isContained: Bool
  /// The products that name it, one of its patents, or a standard that contains it.
  package let products: [RecordIndex]
  /// Those of them in production at scale or on the market (R123).
  package let marketed: [RecordIndex]
  /// What is missing, in the order of the chain.
  package let gaps: [ChainGap]

  /// The standards that contain it.
  package var standards: [RecordIndex] { ties.filter(\.isContained).map(\.standard) }

  /// How far it has come without a step left out.
  package var step: Step {
    if granted.isEmpty { return filed.isEmpty ? .technology : .filed }
    if !isContained { return .patented }
    return marketed.isEmpty ? .standardized : .industrialized
  }

  /// A step of the chain.
  package enum Step: Int, CaseIterable, Comparable, Sendable {
    case technology, filed, patented, standardized, industrialized

    /// What pages call it.
    package var label: Phrase {
      switch self {
      case .technology: Phrase(zh: "技术", en: "technology")
      case .filed: Phrase(zh: "已申请", en: "filed")
      case .patented: Phrase(zh: "已授权", en: "granted")
      case .standardized: Phrase(zh: "已进入标准", en: "in a standard")
      case .industrialized: Phrase(zh: "已产业化", en: "in industry")
      }
    }

    package static func < (lhs: Step, rhs: Step) -> Bool { lhs.rawValue < rhs.rawValue }
  }
}
