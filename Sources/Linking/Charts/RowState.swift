package import Diagnostics

/// Whether a chart row still holds: both sides compared with what was last checked (additions).
package enum RowState: String, CaseIterable, Comparable, Hashable, Sendable {
  case fresh
  case superseded
  case unreviewed
  case clauseMoved = "clause-moved"
  case claimChanged = "claim-changed"
  case clauseChanged = "clause-changed"
  case clauseGone = "clause-gone"

  /// What pages call it.
  package var label: Phrase {
    switch self {
    case .fresh: Phrase(zh: "有效", en: "fresh")
    case .unreviewed: Phrase(zh: "未核对", en: "not reviewed")
    case .claimChanged: Phrase(zh: "权利要求已变", en: "claim changed")
    case .clauseChanged: Phrase(zh: "标准文字已变", en: "clause changed")
    case .clauseMoved: Phrase(zh: "条款移位", en: "clause moved")
    case .clauseGone: Phrase(zh: "条款已删", en: "clause gone")
    case .superseded: Phrase(zh: "有新版本", en: "newer version")
    }
  }

  /// Whether somebody has to look at the row again (R133: a warning).
  package var needsCheck: Bool { self != .fresh && self != .unreviewed }

  package static func < (lhs: RowState, rhs: RowState) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .fresh: 0
    case .superseded: 1
    case .unreviewed: 2
    case .clauseMoved: 3
    case .claimChanged: 4
    case .clauseChanged: 5
    case .clauseGone: 6
    }
  }
}
