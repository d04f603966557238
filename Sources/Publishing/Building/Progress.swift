/// Tells whoever watches which phase has begun, and how far it is.
package struct Progress: Sendable {
  private let report: @Sendable (Phase, _ total: Int?) -> Void

  package init(_ report: @escaping @Sendable (Phase, _ total: Int?) -> Void) {
    self.report = report
  }

  /// Nobody watches.
  package static let silent = Progress { _, _ in }

  /// A phase has begun; `total` is the number of things it goes through, where that is known.
  package func callAsFunction(_ phase: Phase, total: Int? = nil) { report(phase, total) }
}
