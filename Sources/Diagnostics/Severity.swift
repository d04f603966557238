/// How bad a finding is.
///
/// Ordered: `info < warning < error` (C, head).
package enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Listed only.
  case info
  /// The page is built with a visible mark.
  case warning
  /// The build reports failure and leaves the earlier output as it was.
  case error

  package static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
