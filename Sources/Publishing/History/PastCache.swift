import Glibc

/// What builds keep of the past beside the ledger of an output folder.
struct PastCache: Sendable {
  private let path: String

  /// The cache at `path`.
  init(_ path: String) {
    self.path = path
  }

  /// What an earlier build of this program kept under `key`; nil where there is nothing.
  func points(key: UInt64) -> PastPoints? {
    guard let file = CacheFile(path, program: ProgramIdentity.value),
      let points = file.section(0, { PastPoints(from: &$0) }), points.key == key
    else { return nil }
    return points
  }

  /// Keeps `points` for later builds.
  func keep(_ points: PastPoints) {
    CacheFile.write(
      [CacheSection(points.bytes())],
      program: ProgramIdentity.value,
      to: path
    )
  }
}
