package import Records

/// A row of a claim chart, evaluated.
package struct ChartRow: Sendable {
  /// The row as written.
  package let entry: Entry
  /// The number of the feature that it is about.
  package let featureNumber: Int?
  /// The feature as the claim states it; nil where the claim has no such feature.
  package let feature: Entry?
  /// Whether the standard's text meets it.
  package let match: ChartRowFields.Match?
  /// How directly; only of a row that is met.
  package let strength: Correspondence.Strength?
  /// The clauses that it quotes.
  package let clauses: [ClauseUse]
  /// Whether it still holds.
  package let state: RowState
}
