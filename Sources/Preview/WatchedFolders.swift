import Glibc

/// Which folders are looked at for changes, with all folders below them.
struct WatchedFolders {
  /// The folder of the site: its own names are looked at, so that a folder of content that comes back
  /// is seen; what is below it only as far as `trees` says.
  let site: String
  /// The folders that the site is made from, whether they are there or not.
  var trees: [String]

  /// The folders to begin with, before a build has told what its theme is made of.
  init(site: String, theme: String?) {
    self.site = site
    trees = ["\(site)/Content", "\(site)/Theme"] + [theme].compactMap { $0 }
    if let log = Self.commitLog(of: site) { trees.append(log) }
  }

  /// Adds the folders that a theme is made of.
  ///
  /// - Returns: whether any of them is new.
  mutating func add(_ themes: [String]) -> Bool {
    let new = themes.filter { !trees.contains($0) }
    trees += new
    return !new.isEmpty
  }

  /// Every folder that there is now; a tree that is deeper than a path can be ends there.
  var all: [String] {
    var found: [String] = []
    for tree in trees { Self.gather(tree, into: &found) }
    return found
  }

  private static let deepest = 64

  private static func gather(_ path: String, depth: Int = 0, into found: inout [String]) {
    guard depth < deepest, let handle = opendir(path) else { return }
    defer { closedir(handle) }
    found.append(path)
    var names: [String] = []
    while let entry = readdir(handle) {
      let kind = Int(entry.pointee.d_type)
      guard kind == DT_DIR || kind == DT_UNKNOWN else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    for name in names { gather("\(path)/\(name)", depth: depth + 1, into: &found) }
  }

  /// The folder in which git notes each commit and branch that is checked out; nil outside git.
  ///
  /// Pages show when a record was first and last committed.
  private static func commitLog(of site: String) -> String? {
    guard let resolved = realpath(site, nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)[...]
    while true {
      let log = "\(folder)/.git/logs"
      if access(log, R_OK) == 0 { return log }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
    }
  }
}
