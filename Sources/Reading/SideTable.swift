import Diagnostics

/// A table beside a record, `ID.FIELD.csv`: each row an entry of a list of maps (readings, Values).
struct SideTable: Sendable {
  /// The file.
  var file: FileID
  /// The id of the record, from the file's name.
  var id: String
  /// The key of the field, from the file's name.
  var field: String
  /// The rows, each a map.
  var rows: Node
}
