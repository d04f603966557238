package import Records

/// A clause that a chart row quotes: where it stood when checked, and what became of it since.
package struct ClauseUse: Sendable, Hashable {
  /// The reference as written.
  package let reference: Reference
  /// The clause in the version that the chart was made against; nil where it does not resolve.
  package let place: Place?
  /// The same clause in the newest published or frozen version after that one; nil where there is
  /// no such version or the clause is gone from it.
  package let current: Place?
  /// What became of it there; nil where there is no newer version.
  package let fate: ClauseFate?
}
