/// The bounds of what a body may ask of the parser (`site.yaml: limits`).
package struct MarkupLimits: Hashable, Sendable {
  /// How many columns a table may have; cmark's cost grows with their square.
  package var tableColumns: Int
  /// How deep lists and block quotes may stand in each other.
  package var nesting: Int
  /// How many steps of cmark's known quadratic paths a body may cause; about a nanosecond each.
  package var steps: Int
  /// How many cells one table may have, empty ones that cmark fills in among them.
  package var tableCells: Int

  package init(
    tableColumns: Int = 100,
    nesting: Int = 64,
    steps: Int = 300_000_000,
    tableCells: Int = 2_000_000
  ) {
    self.tableColumns = tableColumns
    self.nesting = nesting
    self.steps = steps
    self.tableCells = tableCells
  }
}
