/// A chart row that quotes a clause.
package struct RowUse: Hashable, Sendable {
  /// The chart, by its place in `Graph.charts`.
  package let chart: Int
  /// The row, by its place in the chart.
  package let row: Int
  /// Whether the chart was made against another version of the standard, and the clause here is
  /// what its clause became.
  package let isCarried: Bool

  /// The rows of `charts` by the clauses that they quote, and by what these became.
  static func byClause(_ charts: [Chart]) -> [Place: [RowUse]] {
    var rows: [Place: [RowUse]] = [:]
    for (number, chart) in charts.enumerated() {
      each(chart, number) { place, use in rows[place, default: []].append(use) }
    }
    return rows
  }

  /// The same, where only some records are not those of `base`.
  static func byClause(
    _ charts: [Chart],
    _ base: Graph,
    changed: [Int]
  ) -> [Place: [RowUse]] {
    var rows = base.rowsAtClause
    for number in changed.flatMap({ base.chartOfRecord[RecordIndex($0)] }).map({ Int($0) }) {
      each(base.allCharts[number], number) { place, _ in
        rows[place]?.removeAll { $0.chart == number }
        if rows[place]?.isEmpty == true { rows[place] = nil }
      }
      each(charts[number], number) { place, use in
        let own = rows[place] ?? []
        rows[place, default: []].insert(use, at: own.firstIndex { $0.chart > number } ?? own.count)
      }
    }
    return rows
  }

  /// Names the clauses that the rows of a chart quote, and what these became.
  private static func each(_ chart: Chart, _ number: Int, _ body: (Place, RowUse) -> Void) {
    for (position, row) in chart.rows.enumerated() {
      for use in row.clauses {
        if let place = use.place {
          body(place, RowUse(chart: number, row: position, isCarried: false))
        }
        if let current = use.current {
          body(current, RowUse(chart: number, row: position, isCarried: true))
        }
      }
    }
  }
}
