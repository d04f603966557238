package import Diagnostics

/// A table as a JSON array of objects, a row a line.
package enum JSONTableWriting {
  /// The text, with a line break at its end.
  ///
  /// Every object has every column: `null` where a cell is empty, `[]` where a list is.
  package static func text(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "[]\n" }
    let lines = table.rows.map { "  " + JSONWriter.text(object($0, table.columns)) }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// The object of a row.
  package static func object(_ row: [TableValue?], _ columns: [Table.Column]) -> JSONValue {
    .object(
      zip(columns, row).map { column, value in
        .init(column.key, json(value, isList: column.isList))
      }
    )
  }

  private static func json(_ value: TableValue?, isList: Bool) -> JSONValue {
    guard let value else { return isList ? .list([]) : .null }
    guard isList else { return value.json }
    if case .list = value { return value.json }
    return .list([value.json])
  }
}
