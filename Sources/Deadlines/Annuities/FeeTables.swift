package import Records

/// The annuity fees of `site.yaml`, each table in force from its date on (R137).
package struct FeeTables: Sendable {
  /// A table: what each patent year costs.
  private struct Table: Sendable {
    let from: CalendarDate
    let kind: Patent.Kind
    let fees: [Int: Money]
  }

  /// The tables, the newest first.
  private let tables: [Table]

  package init(_ site: SiteConfiguration) {
    let tables = site.record[all: Site.feeTables].compactMap { entry -> Table? in
      guard let from = entry[Site.FeeTable.from], let kind = entry[Site.FeeTable.patentType] else {
        return nil
      }
      var fees: [Int: Money] = [:]
      for item in entry[Site.FeeTable.years]?.entries ?? [] {
        guard case .money(let fee) = item.item.datum, let years = Self.years(item.name) else {
          continue
        }
        for year in years { fees[year] = fee }
      }
      return Table(from: from, kind: kind, fees: fees)
    }
    // Of two tables from one date the later written stands.
    self.tables = tables.enumerated().sorted {
      ($0.element.from, $0.offset) > ($1.element.from, $1.offset)
    }.map(\.element)
  }

  /// The full fee of a patent year by the table in force on `due`; nil where no table gives it.
  package func fee(year: Int, of kind: Patent.Kind, on due: CalendarDate) -> Money? {
    tables.first { $0.kind == kind && $0.from <= due }?.fees[year]
  }

  /// The patent years that a key of a table names: `4` or `4-6`; nil for anything else.
  package static func years(_ key: String) -> ClosedRange<Int>? {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false).map {
      Int(String($0).trimmed)
    }
    guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil,
      first >= 1, last <= AnnuitySchedule.mostYears, first <= last
    else { return nil }
    return first...last
  }
}
