import Records

/// The listings of all pools, made once: pools can be long, and every patent's page asks.
struct PoolListings: Sendable {
  /// By pool, in the order of its record.
  private(set) var ofPool: [RecordIndex: [PoolListing]] = [:]
  /// By patent, in the order of the pools.
  private(set) var ofPatent: [RecordIndex: [PoolListing]] = [:]
  private let asOf: CalendarDate

  init(_ records: [Record], resolver: Resolver, asOf: CalendarDate) {
    self.asOf = asOf
    for (number, record) in records.enumerated() where record.is(Pool.type) {
      let pool = RecordIndex(number)
      let listings = record[all: Pool.patents].enumerated().map { position, entry in
        let patent = entry[Pool.Listing.patent].flatMap {
          resolver.resolve($0, allowed: [Patent.type.key]).place?.record
        }
        let isCurrent = entry[Pool.Listing.delistedOn].map { asOf < $0 } ?? true
        let named = patent.map { records[Int($0.number)] }
        return PoolListing(
          pool: pool,
          position: position,
          entry: entry,
          patent: patent,
          isCurrent: isCurrent,
          isInForce: named?[Patent.legalStatus]?.isGranted == true,
          drift: isCurrent ? named.flatMap { drift(of: entry, from: $0) } : nil
        )
      }
      ofPool[pool] = listings
      for listing in listings {
        if let patent = listing.patent { ofPatent[patent, default: []].append(listing) }
      }
    }
  }

  /// What a listing does not know of its patent, the weightiest first.
  private func drift(of entry: Entry, from patent: Record) -> ListingDrift? {
    let listed = entry[Pool.Listing.listedStatus]
    let actual = patent[Patent.legalStatus]
    let synced = entry[Pool.Listing.statusSyncedOn]
    func drift(_ kind: ListingDrift.Kind, _ since: CalendarDate?) -> ListingDrift {
      ListingDrift(kind: kind, listed: listed, actual: actual, since: since, synced: synced)
    }
    if let listed, let actual, listed != actual {
      return drift(.status, since(actual, of: patent))
    }
    // What happened before the patent came into the pool was known when it did.
    let known = [synced, entry[Pool.Listing.listedOn]].compactMap { $0 }.max()
    func last(_ kinds: Set<Patent.EventKind>) -> CalendarDate? {
      patent[all: Patent.events].compactMap { event -> CalendarDate? in
        guard let kind = event[Patent.Event.kind], kinds.contains(kind),
          let date = event[Patent.Event.date], date <= asOf, known.map({ $0 < date }) ?? true
        else { return nil }
        return date
      }.max()
    }
    if let date = last([.ownershipChange]) { return drift(.owner, date) }
    return last(Self.endings).map { drift(.date, $0) }
  }

  /// The events that end a right or an application.
  private static let endings: Set<Patent.EventKind> = [
    .expiry, .abandonment, .invalidation, .deemedWithdrawal, .rejection, .termination,
  ]

  /// Since when a patent has had its status, by its dates and events.
  private func since(_ status: Patent.LegalStatus, of patent: Record) -> CalendarDate? {
    let kind: Patent.EventKind
    switch status {
    case .filed: return patent[Patent.filingDate]
    case .published: return patent[Patent.publicationDate]
    case .granted: return patent[Patent.grantDate]
    case .planned, .examination: return nil
    case .deemedWithdrawn: kind = .deemedWithdrawal
    case .rejected: kind = .rejection
    case .reExamination: kind = .reExamination
    case .expired: kind = .expiry
    case .abandoned: kind = .abandonment
    case .invalidated, .partiallyInvalid: kind = .invalidation
    case .terminated: kind = .termination
    }
    return patent[all: Patent.events].filter { $0[Patent.Event.kind] == kind }
      .compactMap { $0[Patent.Event.date] }.filter { $0 <= asOf }.max()
  }
}
