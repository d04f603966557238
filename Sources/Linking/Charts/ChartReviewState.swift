import Fingerprints
import Records

/// What the last review of a chart stored, ready to be compared with the texts as they are.
struct ChartReviewState {
  /// A clause as `reviewed.clauses` names it: `STANDARD@VERSION#CLAUSE`.
  private struct Key: Hashable {
    let standard: String
    let version: String
    let clause: String
  }

  /// Whether the chart was reviewed at all.
  let isStored: Bool
  /// Whether the claim's text is another one than that whose fingerprint was stored.
  let isClaimChanged: Bool
  private let digitsOfClause: [Key: String]

  /// - Parameters:
  ///   - chart: the chart's record.
  ///   - wording: gives the text that the claim's fingerprint is taken of; nil where the chart names
  ///     no claim.
  init(_ chart: Record, wording: () -> String?) {
    let reviewed = chart[Correspondence.reviewed]
    isStored = reviewed != nil
    if let stored = reviewed?[Correspondence.Review.claim], let present = wording() {
      isClaimChanged = Fingerprint(stored) != Fingerprint.of(present)
    } else {
      isClaimChanged = false
    }
    var digitsOfClause: [Key: String] = [:]
    for entry in reviewed?[Correspondence.Review.clauses]?.entries ?? [] {
      let reference = Reference(parsing: entry.name, span: entry.nameSpan)
      guard let version = reference.version, let clause = reference.anchor,
        case .text(let digits) = entry.item.datum
      else { continue }
      let key = Key(
        standard: RecordID.key(for: reference.target),
        version: Slug.version(version),
        clause: clause
      )
      // The first of several with one name, as everywhere.
      if digitsOfClause[key] == nil { digitsOfClause[key] = digits }
    }
    self.digitsOfClause = digitsOfClause
  }

  /// The digits stored for a clause; nil where there are none.
  func digits(standard: String, version: String, clause: String) -> String? {
    digitsOfClause.isEmpty
      ? nil
      : digitsOfClause[
        Key(standard: RecordID.key(for: standard), version: version, clause: clause)
      ]
  }
}
