import Glibc

/// The ledger of an output folder as it lies on the disk: all that a build left, and beside it what
/// later builds have changed, so that a small change writes little.
struct LedgerFile: Sendable {
  /// The parts of a ledger, each a section of both files.
  enum Section: Int {
    case summary, files, head, entries, facts
  }

  /// What the last build that wrote everything left.
  let base: CacheFile
  /// What changed since; nil for nothing.
  let edits: CacheFile?

  /// The ledger at `path`, if there is one made by this `program`.
  init?(_ path: String, program: UInt64) {
    guard let base = CacheFile(path, program: program) else { return nil }
    self.base = base
    edits = CacheFile(Self.edits(path), program: program)
      .flatMap { edits -> CacheFile? in
        guard var columns = edits.columns(Section.files.rawValue),
          columns.take(1, of: UInt64.self)?.first == base.identity
        else { return nil }
        return edits
      }
  }

  /// Where the changes to the ledger at `path` are.
  static func edits(_ path: String) -> String { path + ".edits" }

  /// The newest of a section that both files hold whole.
  func newest<Result>(
    _ section: Section,
    _ body: (inout ByteReader) -> Result?
  ) -> Result? {
    (edits ?? base).section(section.rawValue, body)
  }

  /// The files of the output as they were left; nil where a part of that is damaged.
  var files: LedgerFiles? {
    guard var columns = base.columns(Section.files.rawValue),
      var files = LedgerFiles(from: &columns)
    else { return nil }
    guard let edits else { return files }
    guard var changed = edits.columns(Section.files.rawValue),
      files.take(edits: &changed, base.identity)
    else { return nil }
    return files
  }
}
