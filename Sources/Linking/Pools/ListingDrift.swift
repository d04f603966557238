package import Records

/// How a pool's listing lags behind the record of its patent (R69).
package struct ListingDrift: Sendable, Hashable {
  /// What the listing does not know.
  package let kind: Kind
  /// The status that the listing states; nil where it states none.
  package let listed: Patent.LegalStatus?
  /// The status that the patent's record states.
  package let actual: Patent.LegalStatus?
  /// The day of the change; nil where the patent's record does not say.
  package let since: CalendarDate?
  /// The day on which the listing was last synced; nil where it never was.
  package let synced: CalendarDate?

  package init(
    kind: Kind,
    listed: Patent.LegalStatus?,
    actual: Patent.LegalStatus?,
    since: CalendarDate?,
    synced: CalendarDate?
  ) {
    self.kind = kind
    self.listed = listed
    self.actual = actual
    self.since = since
    self.synced = synced
  }

  /// What a listing can miss.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The legal status differs.
    case status
    /// The patent changed hands after the last sync.
    case owner
    /// The status agrees, or is not stated, but something happened after the last sync.
    case date
  }

  /// How many days the listing has lagged on `day`; nil where the day of the change is not known.
  package func days(on day: CalendarDate) -> Int? { since.map { $0.days(until: day) } }
}
