/// An answer: named columns and the rows below them, as text.
package struct Table: Sendable, Hashable {
  /// The keys of the columns.
  package let columns: [String]
  /// The rows, each as long as `columns`.
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}
