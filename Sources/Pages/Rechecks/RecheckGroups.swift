import Diagnostics
import Linking
import Records

/// What has to be checked again, by who has to do it: those with the most rows first, what nobody is
/// named for last.
struct RecheckGroups: Sendable {
  /// A person with what he has to check.
  struct Group: Sendable {
    let checker: Checker
    var entries: [Entry] = []
    /// How many charts the entries belong to.
    var chartCount = 0
  }

  /// One thing to check, with the roles that make it this person's.
  struct Entry: Sendable {
    let recheck: Recheck
    let roles: [Field<Reference>]
  }

  /// The groups.
  let groups: [Group]
  /// How many rows there are, each counted once.
  let rowCount: Int
  /// How many charts they belong to.
  let chartCount: Int

  init(_ graph: Graph) {
    let rechecks = graph.rechecks
    var groups: [Checker: Group] = [:]
    var order: [Checker] = []
    for recheck in rechecks {
      for (checker, roles) in graph.checkers(of: recheck.chart) {
        if groups[checker] == nil { order.append(checker) }
        groups[checker, default: Group(checker: checker)].entries.append(
          Entry(recheck: recheck, roles: roles)
        )
      }
    }
    let ranked = order.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first == .nobody) != (second == .nobody) { return second == .nobody }
      let counts = (groups[first]?.entries.count ?? 0, groups[second]?.entries.count ?? 0)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }
    self.groups = ranked.compactMap { place in
      guard var group = groups[place.element] else { return nil }
      let charts = Set(group.entries.map(\.recheck.chart.record))
      group.chartCount = charts.count
      return group
    }
    rowCount = rechecks.count
    chartCount = Set(rechecks.map(\.chart.record)).count
  }
}
