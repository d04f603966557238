/// A chart row that quotes a clause.
package struct RowUse: Hashable, Sendable {
  /// The chart, by its place in `Graph.charts`.
  package let chart: Int
  /// The row, by its place in the chart.
  package let row: Int
  /// Whether the chart was made against another version of the standard, and the clause here is
  /// what its clause became.
  package let isCarried: Bool
}
