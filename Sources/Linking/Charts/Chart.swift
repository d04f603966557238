package import Records

/// A claim chart with its verdict as computed from the rows (R41, R47, R48; D7, D8).
///
/// A class for the same reason as `Record`: every rule and page goes over all charts.
package final class Chart: Sendable {
  /// The chart's record.
  package let record: RecordIndex
  /// The patent; nil where it does not resolve.
  package let patent: RecordIndex?
  /// The number of the claim.
  package let claimNumber: Int?
  /// The text of the claim that the chart is about; nil where the patent has none.
  package let claim: Entry?
  /// The features that the claim covers, those of its parents included.
  package let features: [Entry]
  /// The version of the standard that the chart was made against.
  package let basis: RecordIndex?
  /// The proposal that it was made against, or that it names.
  package let proposal: RecordIndex?
  /// The rows in the order of the file.
  package let rows: [ChartRow]
  /// Met rows of all features (D7).
  package let coverage: Rate
  /// The verdict under the all-elements rule (R41).
  package let result: Correspondence.Result
  /// The weakest strength of the met rows (D8, R47); nil where none is met or one states none.
  package let strength: Correspondence.Strength?
  /// What the quoted clauses make of it (R48); nil where their kind is not stated.
  package let nature: Correspondence.Nature?
  /// The worst state of its rows.
  package let state: RowState
  /// Whether the chart makes its patent a potential SEP (R45): the claim corresponds to an adopted
  /// proposal or to a target standard.
  package let makesPotentialSEP: Bool

  init(
    record: RecordIndex,
    patent: RecordIndex?,
    claimNumber: Int?,
    claim: Entry?,
    features: [Entry],
    basis: RecordIndex?,
    proposal: RecordIndex?,
    rows: [ChartRow],
    coverage: Rate,
    result: Correspondence.Result,
    strength: Correspondence.Strength?,
    nature: Correspondence.Nature?,
    state: RowState,
    makesPotentialSEP: Bool
  ) {
    self.record = record
    self.patent = patent
    self.claimNumber = claimNumber
    self.claim = claim
    self.features = features
    self.basis = basis
    self.proposal = proposal
    self.rows = rows
    self.coverage = coverage
    self.result = result
    self.strength = strength
    self.nature = nature
    self.state = state
    self.makesPotentialSEP = makesPotentialSEP
  }
}
