package import Records

/// A patent's listing in a pool, held against the patent's own record (003 §5.2).
package struct PoolListing: Sendable {
  /// The pool.
  package let pool: RecordIndex
  /// The place among the pool's `patents`, from 0.
  package let position: Int
  /// What the pool's record says of it.
  package let entry: Entry
  /// The patent; nil where it is withheld or not there.
  package let patent: RecordIndex?
  /// Whether the patent is in the pool on the day of the build.
  package let isCurrent: Bool
  /// Whether its right is in force by the patent's own record.
  package let isInForce: Bool
  /// In what the listing lags behind the patent's record; nil where the two agree.
  package let drift: ListingDrift?

  package init(
    pool: RecordIndex,
    position: Int,
    entry: Entry,
    patent: RecordIndex?,
    isCurrent: Bool,
    isInForce: Bool,
    drift: ListingDrift?
  ) {
    self.pool = pool
    self.position = position
    self.entry = entry
    self.patent = patent
    self.isCurrent = isCurrent
    self.isInForce = isInForce
    self.drift = drift
  }

  /// The field in findings: `patents[3]`.
  package var path: String { "\(Pool.patents.name)[\(position + 1)]" }
}
