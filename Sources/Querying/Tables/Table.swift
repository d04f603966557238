package import Diagnostics

/// An answer: named columns and the rows below them, with typed cells.
package struct Table: Sendable, Hashable {
  /// The columns.
  package let columns: [Column]
  /// The rows, each as long as `columns`; nil where a cell is empty.
  package let rows: [[TableValue?]]

  package init(columns: [Column], rows: [[TableValue?]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A column of a table.
  package struct Column: Sendable, Hashable {
    /// What programs call it: `filing_date`, `technologies.protection_route`.
    package let key: String
    /// What people call it.
    package let label: Phrase
    /// Whether its cells are lists, those with one value or none included.
    package let isList: Bool

    package init(_ key: String, label: Phrase, isList: Bool = false) {
      self.key = key
      self.label = label
      self.isList = isList
    }
  }
}
