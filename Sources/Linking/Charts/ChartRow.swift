package import Records

/// A row of a claim chart, evaluated.
///
/// A class for the same reason as `Chart`.
package final class ChartRow: Sendable {
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

  init(
    entry: Entry,
    featureNumber: Int?,
    feature: Entry?,
    match: ChartRowFields.Match?,
    strength: Correspondence.Strength?,
    clauses: [ClauseUse],
    state: RowState
  ) {
    self.entry = entry
    self.featureNumber = featureNumber
    self.feature = feature
    self.match = match
    self.strength = strength
    self.clauses = clauses
    self.state = state
  }
}
