package import Records

/// The texts of a patent's claims: several texts of one claim may stand, each with its version.
package enum ClaimTexts {
  /// The text of a claim in the version asked for; the newest where none is.
  ///
  /// `day` limits the choice to texts dated no later, as a chart checked on a day saw them.
  package static func text(
    _ number: Int,
    of patent: Record,
    version: Claim.Version.Kind? = nil,
    dated: CalendarDate? = nil,
    by day: CalendarDate? = nil
  ) -> Entry? {
    let candidates = patent[all: Patent.claims].filter { $0[Claim.claimNo] == number }
    return chosen(candidates, of: patent, version: version, dated: dated, by: day)
  }

  private static func chosen(
    _ all: [Entry],
    of patent: Record,
    version: Claim.Version.Kind? = nil,
    dated: CalendarDate? = nil,
    by day: CalendarDate? = nil
  ) -> Entry? {
    guard all.count > 1 || version != nil else { return all.first }
    var candidates = all
    if let version {
      candidates = candidates.filter { kind(of: $0) == version }
      if let dated { candidates = candidates.filter { date(of: $0) == dated } }
    } else if let day {
      let known = candidates.filter { effective($0, of: patent).map { $0 <= day } ?? true }
      if !known.isEmpty { candidates = known }
    }
    return candidates.enumerated().max { left, right in
      let first = (order(of: left.element), effective(left.element, of: patent))
      let second = (order(of: right.element), effective(right.element, of: patent))
      if let one = first.1, let other = second.1, one != other { return one < other }
      if first.0 != second.0 { return first.0 < second.0 }
      return left.offset > right.offset
    }?.element
  }

  /// The features of a claim, those of the claims it depends on included where its own continue
  /// their numbering (a claim whose features start at 1 states them all).
  package static func features(
    _ number: Int,
    of patent: Record,
    text: Entry? = nil
  ) -> [Entry] {
    var parts: [[Entry]] = []
    for claim in chain(from: number, of: patent, text: text) {
      let own = claim[all: Claim.features]
      parts.append(own)
      guard let first = own.first?[Claim.Feature.no], first > 1 else { break }
    }
    return parts.count == 1 ? parts[0] : Array(parts.reversed().joined())
  }

  /// What a fingerprint of a claim is taken of: its text, or its features joined, after the texts
  /// of the claims it depends on, because a change there changes what it covers.
  package static func wording(_ number: Int, of patent: Record, text: Entry? = nil) -> String {
    chain(from: number, of: patent, text: text).map { claim in
      claim[Claim.text]
        ?? claim[all: Claim.features].compactMap { $0[Claim.Feature.text] }.joined()
    }.reversed().joined(separator: "\n")
  }

  /// A claim, then the claim it depends on (the first of several), and so on; each once, so that
  /// claims that name each other come to an end.
  private static func chain(
    from number: Int,
    of patent: Record,
    text: Entry?
  ) -> [Entry] {
    guard let start = text ?? Self.text(number, of: patent) else { return [] }
    var claims = [start]
    guard var parent = start[all: Claim.dependsOn].first else { return claims }
    let texts = Swift.Dictionary(grouping: patent[all: Patent.claims]) { $0[Claim.claimNo] }
    var visited: Set<Int> = [number]
    while visited.insert(parent).inserted,
      let claim = chosen(texts[parent] ?? [], of: patent)
    {
      claims.append(claim)
      guard let next = claim[all: Claim.dependsOn].first else { break }
      parent = next
    }
    return claims
  }

  /// The kind of a claim's text.
  package static func kind(of claim: Entry) -> Claim.Version.Kind? {
    claim[Claim.version]?[Claim.Version.kind]
  }

  /// The date stated for a claim's text.
  package static func date(of claim: Entry) -> CalendarDate? {
    claim[Claim.version]?[Claim.Version.date]
  }

  /// From when a claim reads so: its stated date, else the patent's filing or grant.
  package static func effective(_ claim: Entry, of patent: Record) -> CalendarDate? {
    if let stated = date(of: claim) { return stated }
    return switch kind(of: claim) {
    case .asFiled: patent[Patent.filingDate]
    case .asGranted: patent[Patent.grantDate]
    default: nil
    }
  }

  private static func order(of claim: Entry) -> Int {
    switch kind(of: claim) {
    case .asFiled, nil: 0
    case .amended: 1
    case .asGranted: 2
    case .afterInvalidation: 3
    }
  }
}
