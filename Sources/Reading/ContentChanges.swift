import Diagnostics
package import Markup
package import Records

/// How a content folder differs from what an earlier run read.
package struct ContentChanges: Sendable {
  /// A record that an earlier run read.
  package struct Before: Sendable {
    /// The record as it was.
    ///
    /// Its spans speak of the file's present number; those of a file that is gone, of the number -1.
    package let record: Record
    /// Its Markdown documents.
    package let documents: [MarkupDocument]
  }

  /// A record that may have changed.
  package struct Change: Sendable {
    /// What it was; nil where it is new.
    package let before: Before?
    /// Its place in `Content.records`; nil where it is gone.
    package let after: Int?
  }

  /// The paths of files that are new, gone or hold other bytes, and of those that git now tells
  /// another age of, sorted.
  ///
  /// Records, configuration, declarations, pictures and attachments are among them.
  package let paths: [String]
  /// The records of these files, and those that rows in these files belong to, sorted as
  /// `Content.records`.
  ///
  /// A record that is not listed is as it was, but for the numbers of files in spans.
  package let records: [Change]

  /// Whether nothing at all has changed.
  package var isEmpty: Bool { paths.isEmpty }

  /// Compares what was read with what was known; nil where the two cannot be compared.
  init?(
    _ result: ContentAssembly.Result,
    paths: [String],
    known: KnownFiles,
    _ history: FileHistory
  ) {
    guard result.setting.environment == known.cache.index.environment else { return nil }
    let comparison = CacheComparison(result, paths: paths, known: known, history)
    guard let records = comparison.changes() else { return nil }
    self.records = records
    self.paths = comparison.changedPaths
  }
}
