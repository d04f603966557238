/// A file for programs beside the pages: JSON, CSV, a calendar, a feed.
package struct ExportedFile: Sendable {
  /// Its path below the output folder: `data/site.json`.
  package let path: String
  /// What it holds.
  package let bytes: [UInt8]

  package init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
