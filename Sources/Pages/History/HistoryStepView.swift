import Diagnostics
import Indicators
import Linking
import Records

/// One step of a site's history, from a day to the next, in the order in which pages show it.
struct HistoryStepView: Sendable {
  /// The state before; nil where the past has none.
  let before: HistoryPoint?
  /// The state after.
  let after: HistoryPoint
  /// Whether it leads to the present.
  let isLast: Bool
  /// The whole history.
  let history: SiteHistory
  let lookup: RecordLookup
  /// The records that differ, in the order of the types.
  let records: [HistoryChanges.RecordChange]
  /// The charts that differ and that can be named.
  let charts: [HistoryChanges.ChartChange]
  /// The figures that differ and that are still measured: the first of each indicator, then the others.
  let rates: [(change: HistoryChanges.RateChange, indicator: Int, figure: Int)]
  /// How many records of each type came, changed and went.
  let types: [(type: String, counts: [Int])]

  /// The step that ends at the point behind number `place`.
  init(_ history: SiteHistory, _ place: Int, _ lookup: RecordLookup, _ facts: SiteFacts) {
    self.history = history
    self.lookup = lookup
    guard history.points.count > 1 else {
      before = nil
      after = history.points[0]
      isLast = true
      records = []
      charts = []
      rates = []
      types = []
      return
    }
    let (before, after) = (history.points[place], history.points[place + 1])
    self.before = before
    self.after = after
    isLast = place == history.points.count - 2
    let changes = HistoryChanges(from: before, to: after)
    // A stable order of the types keeps the order within them.
    records = changes.records.enumerated().sorted { one, other in
      let ranks = (
        lookup.rank(one.element.record.identity.type),
        lookup.rank(other.element.record.identity.type)
      )
      return ranks.0 == ranks.1 ? one.offset < other.offset : ranks.0 < ranks.1
    }.map(\.element)
    types = changes.countsByType.sorted { one, other in
      let ranks = (lookup.rank(one.type), lookup.rank(other.type))
      return ranks.0 == ranks.1 ? one.type < other.type : ranks.0 < ranks.1
    }
    charts = changes.charts.filter { lookup.record(Self.identity($0.after)) != nil }
    var places: [String: (Int, Int)] = [:]
    for (number, indicator) in facts.indicators.enumerated() {
      for (place, figure) in indicator.figures.enumerated() {
        places["\(indicator.id)/\(figure.id)"] = (number, place)
      }
    }
    rates = changes.rates.compactMap { change in
      places["\(change.after.indicator)/\(change.after.id)"].map { (change, $0.0, $0.1) }
    }.sorted { one, other in
      (min(1, one.figure), one.indicator, one.figure)
        < (min(1, other.figure), other.indicator, other.figure)
    }
  }

  /// What tells the record of a chart from others.
  static func identity(_ chart: HistoryPoint.Chart) -> HistoryPoint.Identity {
    HistoryPoint.Identity(type: Correspondence.type.key, key: chart.key)
  }

  /// What the pages of the step are called.
  var title: Phrase {
    let start = before.map { "\($0.day)" } ?? ""
    return Phrase(zh: "\(start) 至 \(after.day) 的变化", en: "Changes from \(start) to \(after.day)")
  }

  /// The pages of the step: each list goes on where the page before ends.
  var pageList: PagedList {
    let first = isLast ? Page.Crumb.history.path : HistoryPages.path(after.day)
    let longest = max(records.count, charts.count, rates.count)
    let pages = (longest + HistoryPages.size - 1) / HistoryPages.size
    return PagedList(first: first, count: pages, size: 1)
  }

  /// The places in a list of so many rows that stand on a page.
  static func rows(_ count: Int, page: Int) -> Range<Int> {
    PagedList(first: "", count: count, size: HistoryPages.size).rows(page)
  }

  /// How many records came, changed or went.
  func count(_ kind: HistoryChanges.Kind) -> Int {
    types.reduce(0) { $0 + $1.counts[kind.rawValue] }
  }
}
