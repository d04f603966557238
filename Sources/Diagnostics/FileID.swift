/// A file of the site, by its place in the run's sorted list of files (see `SourceFile`).
package struct FileID: Hashable, Comparable, Sendable {
  /// The index in the list of files.
  package let index: Int32

  package init(_ index: Int) {
    self.index = Int32(truncatingIfNeeded: index)
  }

  package static func < (lhs: FileID, rhs: FileID) -> Bool { lhs.index < rhs.index }
}
