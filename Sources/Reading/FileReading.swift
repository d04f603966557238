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

  /// The bytes, with line breaks made countable; kept only as long as somebody reads them.
  var bytes: [UInt8]
  /// The hash of the bytes as they stand on disk; nil where they were not read.
  var hash: ContentHash?
  /// What the system said of the file before it was read; nil where nobody asked.
  var stamp: FileStamp?
  /// The number of the file in the cache that this was taken from.
  var cached: Int?
  /// The records, in the order of the file.
  var records: [Found] = []
  /// Rows that belong to a field of a record in another file.
  var sideTable: SideTable?
  /// What was wrong.
  var findings: [Finding] = []
}
