package import Diagnostics

/// How well a link between a patent and a standard is proved (additions, B49): each level stands
/// apart everywhere, and no count mixes two.
package enum EvidenceLevel: String, CaseIterable, Comparable, Hashable, Sendable {
  /// A holder says so.
  case declared
  /// An own chart comes to it.
  case charted
  /// A third party found it.
  case assessed
  /// A court or authority decided it.
  case adjudicated

  /// What pages call it.
  package var label: Phrase {
    switch self {
    case .declared: Phrase(zh: "声明", en: "declared")
    case .charted: Phrase(zh: "自评对照", en: "charted")
    case .assessed: Phrase(zh: "第三方认定", en: "assessed")
    case .adjudicated: Phrase(zh: "裁判认定", en: "adjudicated")
    }
  }

  package static func < (lhs: EvidenceLevel, rhs: EvidenceLevel) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .declared: 0
    case .charted: 1
    case .assessed: 2
    case .adjudicated: 3
    }
  }
}
