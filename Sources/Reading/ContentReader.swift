import Records
package import Workers

/// Reads a site's content folder into records; what is wrong in it becomes findings.
///
/// The result does not depend on the number of workers or on the order in which the disk names
/// the files.
package struct ContentReader: Sendable {
  private let site: String
  private let workers: Workers
  private let withHistory: Bool

  /// - Parameters:
  ///   - site: The path of the site folder, which holds `Content`.
  ///   - workers: Who reads the files.
  ///   - withHistory: Whether git is asked when each file was first and last committed.
  package init(site: String, workers: Workers, withHistory: Bool = false) {
    self.site = site
    self.workers = workers
    self.withHistory = withHistory
  }

  /// Reads the folder; throws only where there is none or it cannot be opened.
  package func read() throws(ReadingFailure) -> Content {
    let walk = try ContentWalk("Content", of: site)
    let folder = site
    var content = ContentAssembly(paths: walk.paths, faults: walk.faults, workers: workers) {
      FileBytes.read("\(folder)/\($0)", limit: $1)
    }.content()
    if withHistory {
      let history = GitHistory.read(site: site)
      for place in content.records.indices {
        let record = content.records[place]
        content.records[place] = record.with(committed: history[record.path])
      }
      content.site = content.site.with(committed: history[content.site.path])
    }
    return content
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
    let paths = stored.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let bytes = stored
    return ContentAssembly(paths: paths, faults: [], workers: workers) { path, limit in
      guard let found = bytes[path] else { return .unreadable("no such file") }
      return found.count > limit ? .tooLarge(found.count) : .bytes(found)
    }.content()
  }
}
