import Diagnostics
import Linking
import Records

/// A listing that lags behind its patent's record, and how that is told (R69).
struct ListingLag {
  /// The listing.
  let listing: PoolListing
  /// How it lags.
  let drift: ListingDrift

  /// How many days a listing may lag: `thresholds: status_sync_max_days`, 30 unless stated.
  static func days(_ graph: Graph) -> Int {
    graph.site.threshold("status_sync_max_days", else: 30)
  }

  /// Every listing that lags, by pool.
  static func all(_ graph: Graph) -> [ListingLag] {
    graph.indices(of: Pool.type).flatMap { pool in
      graph.listings(ofPool: pool).compactMap { listing in
        listing.drift.map { ListingLag(listing: listing, drift: $0) }
      }
    }
  }

  /// The value that is behind.
  var span: SourceSpan {
    let entry = listing.entry
    let stated = drift.kind == .status ? entry.place(of: Pool.Listing.listedStatus) : nil
    return stated ?? entry.place(of: Pool.Listing.statusSyncedOn)
      ?? entry.span(of: Pool.Listing.patent)
  }

  /// The field that is behind.
  var field: String {
    let name =
      drift.kind == .status ? Pool.Listing.listedStatus.name : Pool.Listing.statusSyncedOn.name
    return "\(listing.path).\(name)"
  }

  /// What is wrong.
  func message(_ graph: Graph, ending: Phrase?) -> Phrase {
    let name = listing.patent.map { RecordName.of(graph[$0]) }
    let (zh, en) = (name?.zh ?? "", name?.en ?? "")
    let day = drift.since.map { Phrase(zh: "（\($0)）", en: " (\($0))") } ?? Phrase(zh: "", en: "")
    let (last, behind) = (ending?.zh ?? "", ending?.en ?? "")
    switch drift.kind {
    case .status:
      let listed = drift.listed?.label ?? Phrase(zh: "—", en: "—")
      let actual = drift.actual?.label ?? Phrase(zh: "—", en: "—")
      return Phrase(
        zh: "\(zh)池内登记为“\(listed.zh)”，专利记录为“\(actual.zh)”\(day.zh)\(last)",
        en:
          "\(en) is listed as \"\(listed.en)\", its record says \"\(actual.en)\"\(day.en)\(behind)"
      )
    case .owner:
      return Phrase(
        zh: "\(zh)权属变更\(day.zh)后没有同步\(last)",
        en: "\(en) changed owner\(day.en) after the last sync\(behind)"
      )
    case .date:
      return Phrase(
        zh: "\(zh)法律状态变化\(day.zh)后没有同步\(last)",
        en: "the status of \(en) changed\(day.en) after the last sync\(behind)"
      )
    }
  }

  /// How to bring it up to date.
  var help: Phrase {
    guard drift.kind == .status, let actual = drift.actual else {
      return Phrase(
        zh: "核对后写 status_synced_on: 核对日",
        en: "check it, then state status_synced_on"
      )
    }
    return Phrase(
      zh: "核对后改为 listed_status: \(actual.rawValue)，并写 status_synced_on: 核对日",
      en: "check it, then state listed_status: \(actual.rawValue) and status_synced_on"
    )
  }

  /// Where the patent's record says so.
  func notes(_ graph: Graph) -> [Finding.Note] {
    guard let patent = listing.patent else { return [] }
    let record = graph[patent]
    return [
      .init(at: record.span(of: Patent.legalStatus), Patent.legalStatus.declaration.label)
    ]
  }
}
