package import Linking
import Records

/// Reads the annuities of patents: what is owed by the schedule, held against what is recorded
/// (R72, R137, D15).
package struct AnnuityReading: Sendable {
  /// The graph.
  package let graph: Graph
  /// How many days before the due date a reminder is given: `thresholds: annuity_reminder_days`.
  package let reminderDays: Int
  private let days: WorkingDays
  private let fees: FeeTables

  package init(_ graph: Graph) {
    self.graph = graph
    days = WorkingDays(holidays: graph.site.holidays)
    fees = FeeTables(graph.site)
    reminderDays = graph.site.threshold("annuity_reminder_days", else: 90)
  }

  /// The annuities of a patent: of a right in force those owed from the year of grant on, and those
  /// recorded.
  ///
  /// The due dates of another office than the home office are not computed; they are as recorded.
  package func annuities(of patent: RecordIndex) -> PatentAnnuities {
    let record = graph[patent]
    let recorded = self.recorded(record)
    let isHome = PatentOffice.code(of: record) == PatentOffice.home
    guard isHome, let filed = record[Patent.filingDate] else {
      return PatentAnnuities(
        patent: patent,
        years: stated(recorded, of: record),
        isComputed: false
      )
    }
    let schedule = AnnuitySchedule(filed: filed, days: days)
    let atGrant = record[Patent.grantDate].flatMap { schedule.year(on: $0) }
    let right = Right(record, recorded)
    var years: [Annuity] = []
    for year in owed(record, right, schedule, atGrant: atGrant, recorded: recorded) {
      guard let due = schedule.due(year: year) else { continue }
      let isPaidAtGrant = atGrant.map { year <= $0 } ?? false
      years.append(annuity(year, due, recorded, of: right, isPaidAtGrant: isPaidAtGrant))
    }
    return PatentAnnuities(patent: patent, years: Self.ended(years), isComputed: true)
  }

  /// What all years of a patent have in common.
  private struct Right {
    let kind: Patent.Kind?
    /// Whether it is in force.
    let isAlive: Bool
    /// The first year that the record tells of.
    let firstTold: Int?

    init(_ record: Record, _ recorded: [Int: Entry]) {
      kind = record[Patent.patentType]
      isAlive = record[Patent.legalStatus]?.isGranted == true
      firstTold = recorded.keys.min()
    }
  }

  /// The last recorded entry of each year.
  private func recorded(_ record: Record) -> [Int: Entry] {
    var entries: [Int: Entry] = [:]
    for entry in record[all: Patent.annuities] {
      if let year = entry[Patent.Annuity.yearNo] { entries[year] = entry }
    }
    return entries
  }

  /// The patent years that are shown, in order.
  private func owed(
    _ record: Record,
    _ right: Right,
    _ schedule: AnnuitySchedule,
    atGrant: Int?,
    recorded: [Int: Entry]
  ) -> [Int] {
    var years = Set(recorded.keys)
    if right.isAlive, let end = PatentTerm(record, site: graph.site)?.end {
      let current = schedule.year(on: graph.asOf) ?? 1
      let first = atGrant ?? right.firstTold.map { min($0, current) } ?? current
      // The year that begins when the term ends is not owed any more.
      for year in first...max(first, AnnuitySchedule.mostYears) {
        guard let due = schedule.due(year: year), due < end else { break }
        years.insert(year)
      }
    }
    return years.sorted()
  }

  private func annuity(
    _ year: Int,
    _ due: CalendarDate,
    _ recorded: [Int: Entry],
    of right: Right,
    isPaidAtGrant: Bool
  ) -> Annuity {
    let grace = GracePeriod(due: due, days: days)
    let entry = recorded[year]
    return Annuity(
      year: year,
      due: due,
      grace: grace,
      fee: right.kind.flatMap { fees.fee(year: year, of: $0, on: due) },
      entry: entry,
      state: state(
        grace,
        paid: entry?[Patent.Annuity.paidOn],
        isAlive: right.isAlive,
        isPaidAtGrant: isPaidAtGrant,
        isTold: right.firstTold.map { year >= $0 } ?? false
      )
    )
  }

  private func state(
    _ grace: GracePeriod,
    paid: CalendarDate?,
    isAlive: Bool,
    isPaidAtGrant: Bool,
    isTold: Bool
  ) -> Annuity.State {
    // A payment after the day that counts as today has not been made yet.
    if let paid, paid <= graph.asOf {
      return grace.surcharge(on: paid).map { .paid(paid, surcharge: $0) } ?? .lapsed
    }
    if isPaidAtGrant { return .atGrant }
    let left = graph.asOf.days(until: grace.due)
    if left >= 0 { return left <= reminderDays ? .soon(days: left) : .later(days: left) }
    guard isTold, isAlive else { return .unrecorded }
    return grace.surcharge(on: graph.asOf).map { .overdue(days: -left, surcharge: $0) } ?? .lapsed
  }

  /// The entries with a due date of their own, where none can be computed.
  private func stated(_ recorded: [Int: Entry], of record: Record) -> [Annuity] {
    let right = Right(record, recorded)
    return recorded.sorted { $0.key < $1.key }.compactMap { year, entry in
      entry[Patent.Annuity.due].map {
        annuity(year, $0, recorded, of: right, isPaidAtGrant: false)
      }
    }
  }

  /// The years without those behind the end of the right.
  ///
  /// A later payment shows that the right went on, and that only a record is missing.
  private static func ended(_ years: [Annuity]) -> [Annuity] {
    guard let lapse = years.firstIndex(where: { $0.state == .lapsed }) else { return years }
    let goesOn = years[lapse...].contains {
      if case .paid = $0.state { return true }
      return false
    }
    return goesOn ? years : Array(years[...lapse])
  }
}
