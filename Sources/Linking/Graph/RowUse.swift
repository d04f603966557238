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
      for (position, row) in chart.rows.enumerated() {
        for use in row.clauses {
          if let place = use.place {
            rows[place, default: []].append(RowUse(chart: number, row: position, isCarried: false))
          }
          if let current = use.current {
            rows[current, default: []].append(RowUse(chart: number, row: position, isCarried: true))
          }
        }
      }
    }
    return rows
  }
}
