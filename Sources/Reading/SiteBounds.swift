import Glibc

/// How far the links of a site lead: into its folder and the git work tree that it stands in, but not
/// to what is hidden there.
///
/// Git's own files hold credentials, and what builds leave behind holds what is withheld; what else the
/// machine holds is none of the site's, whoever put the link there.
package struct SiteBounds: Sendable {
  /// The site folder, without links on the way; nil where there is none.
  private let site: String?
  /// The work tree around it, or the site folder where it stands in none.
  private let workTree: String?

  /// The bounds of the site in the folder `site`.
  package init(_ site: String) {
    self.site = RealPath.of(site)
    var folder = self.site?[...]
    while let path = folder, !Self.exists("\(path)/.git") {
      folder = path.lastIndex(of: "/").map { path[..<$0] }
    }
    workTree = folder.map(String.init) ?? self.site
  }

  /// Whether the files at `path` may be read as the site's, wherever its links lead.
  package func hold(_ path: String) -> Bool {
    guard let target = RealPath.of(path) else { return false }
    return [site, workTree].contains { $0.map { Self.leads(target, into: $0) } == true }
  }

  /// Whether a path without links is `folder` or lies in it, and not in what is hidden there.
  static func leads(_ target: String, into folder: String) -> Bool {
    let folder = folder == "/" ? "" : folder
    guard target == folder || target.hasPrefix(folder + "/") else { return false }
    return !target.dropFirst(folder.count).split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
