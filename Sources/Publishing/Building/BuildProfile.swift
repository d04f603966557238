/// Where the time of a build went.
package struct BuildProfile: Sendable {
  /// A page or another file with what it cost.
  package struct DearFile: Sendable {
    /// Its path below the output folder.
    package let path: String
    /// How long it took to make, in microseconds.
    package let microseconds: Int
    /// How many bytes it has.
    package let bytes: Int
  }

  /// How long each phase took, in milliseconds, in the order they began.
  package let phases: [(phase: Phase, milliseconds: Int)]
  /// How many pages were made, and how many bytes they have.
  package let pages: (count: Int, bytes: Int)
  /// How many files were made that are no pages, and how many bytes they have.
  package let others: (count: Int, bytes: Int)
  /// How many files were written.
  package let written: Int
  /// How many states of the past were computed, and how many were kept from earlier builds; nil where
  /// the past was not asked for.
  package let recalled: (made: Int, kept: Int)?
  /// The pages that took longest, the dearest first.
  package let dearest: [DearFile]
  /// The same of files that are no pages.
  package let dearestOthers: [DearFile]
}
