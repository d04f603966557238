import Records

/// Finds where a feature or claim stands in its patent, for the dotted path of a finding.
enum FeaturePath {
  /// The path before the fields of `feature`: `claims[1].features[3].`.
  static func path(of feature: Entry, in patent: Record) -> String {
    for (claimPosition, claim) in patent[all: Patent.claims].enumerated() {
      for (position, other) in claim[all: Claim.features].enumerated()
      where other.span == feature.span {
        return "claims[\(claimPosition + 1)].features[\(position + 1)]."
      }
    }
    return "claims."
  }
}
