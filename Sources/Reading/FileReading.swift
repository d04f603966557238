import Diagnostics
import Markup
import Records

/// What one file gave.
struct FileReading: Sendable {
  /// A record with its Markdown documents.
  struct Found: Sendable {
    var record: Record
    var documents: [MarkupDocument]
  }

  /// The bytes to draw excerpts from.
  var bytes: [UInt8]
  /// The records, in the order of the file.
  var records: [Found] = []
  /// Rows that belong to a field of a record in another file.
  var sideTable: SideTable?
  /// What was wrong.
  var findings: [Finding] = []
}
