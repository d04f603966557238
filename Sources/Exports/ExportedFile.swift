package import Diagnostics

/// A file for programs beside the pages: JSON, CSV, a calendar, a feed.
package struct ExportedFile: Sendable {
  /// Its path below the output folder: `data/site.json`.
  package let path: String
  /// A stable hash of what the closure holds besides the facts of the site and what planning it
  /// read.
  package let stamp: UInt64
  /// What the file is made from together with those beside it; nil where it stands for itself.
  package let batch: (any ExportBatch)?
  private let make: @Sendable (inout TextBytes) -> Void

  /// A file that `write` appends to the bytes it is given.
  package init(
    _ path: String,
    stamp: UInt64 = 0,
    batch: (any ExportBatch)? = nil,
    write: @escaping @Sendable (inout TextBytes) -> Void
  ) {
    self.path = path
    self.stamp = stamp
    self.batch = batch
    make = write
  }

  /// A file of a text.
  package init(
    _ path: String,
    stamp: UInt64 = 0,
    text: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(path, stamp: stamp) { $0.append(text()) }
  }

  /// Appends what it holds to `bytes`; made each time it is asked for, so that no more than one large
  /// file need be in memory at once.
  package func write(to bytes: inout TextBytes) { make(&bytes) }

  /// What it holds.
  package var bytes: [UInt8] {
    var bytes = TextBytes()
    make(&bytes)
    return bytes.array
  }
}
