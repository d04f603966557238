/// A file for programs beside the pages: JSON, CSV, a calendar, a feed.
package struct ExportedFile: Sendable {
  /// Its path below the output folder: `data/site.json`.
  package let path: String
  /// A stable hash of what the closure holds besides the facts of the site and what planning it
  /// read.
  package let stamp: UInt64
  private let make: @Sendable () -> [UInt8]

  /// What it holds; made each time it is asked for, so that no more than one large file need be in
  /// memory at once.
  package var bytes: [UInt8] { make() }

  package init(
    _ path: String,
    stamp: UInt64 = 0,
    bytes: @autoclosure @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.stamp = stamp
    make = bytes
  }
}
