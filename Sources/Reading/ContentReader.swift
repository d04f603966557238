import Records
package import Workers

/// Reads a site's content folder into records; what is wrong in it becomes findings.
///
/// The result does not depend on the number of workers, on the order in which the disk names the
/// files, or on what an earlier run left in a cache.
package struct ContentReader: Sendable {
  private let site: String
  private let workers: Workers
  private let withHistory: Bool
  private let cache: ReadingCache?

  /// - Parameters:
  ///   - site: The path of the site folder, which holds `Content`.
  ///   - workers: Who reads the files.
  ///   - withHistory: Whether git is asked when each file was first and last committed.
  ///   - cache: What an earlier run read of the same folder.
  package init(
    site: String,
    workers: Workers,
    withHistory: Bool = false,
    cache: ReadingCache? = nil
  ) {
    self.site = site
    self.workers = workers
    self.withHistory = withHistory
    self.cache = cache
  }

  /// Reads the folder; throws only where there is none or it cannot be opened.
  package func read() throws(ReadingFailure) -> Content { try survey().read().content }

  /// Looks at all files without reading more than the cache leaves in doubt; throws only where there
  /// is no folder or it cannot be opened.
  package func survey() throws(ReadingFailure) -> ContentSurvey {
    try ContentSurvey(site: site, workers: workers, withHistory: withHistory, cache: cache)
  }

  /// Reads files that are in memory, by their paths from the site folder: `Content/patents/p1.md`.
  ///
  /// Dot-files and `README.md` are passed over as on disk; of a path given twice the last counts.
  package static func read(
    files: [(path: String, bytes: [UInt8])],
    workers: Workers = Workers(count: 1)
  ) -> Content {
    var stored: [String: [UInt8]] = [:]
    for (path, bytes) in files {
      let parts = path.split(separator: "/")
      let isHidden = parts.contains { $0.hasPrefix(".") }
      guard parts.count > 1, parts.first == "Content", !isHidden,
        parts.last?.lowercased() != "readme.md"
      else { continue }
      stored[path] = bytes
    }
    let paths = stored.keys.sorted(by: ByteOrder.precedes)
    let bytes = stored
    return ContentAssembly(paths: paths, faults: [], workers: workers) { path, limit in
      guard let found = bytes[path] else { return .unreadable("no such file") }
      return found.count > limit ? .tooLarge(found.count) : .bytes(found, nil)
    }.result().content
  }
}
