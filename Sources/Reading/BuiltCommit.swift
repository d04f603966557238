/// The commit that a site is built from, and whether it is built from more than that.
///
/// It is the last one that touched the content or the theme of the site, not the one that is checked
/// out: commits that have to do with neither make the same site, down to its bytes.
package struct BuiltCommit: Sendable {
  /// The commit.
  package let commit: GitCommit
  /// The files of content and theme that are not as they were committed, by their paths from the site
  /// folder, in two kinds: what git keeps, and what it does not (which may be no part of the site).
  private let changed: (kept: Set<String>, others: Set<String>)

  /// The most bytes of git's answer that are read.
  private static let limit = 1 << 26

  /// Asks git about the site in the folder `site`; nil outside git, and before the first commit.
  ///
  /// - Parameters:
  ///   - site: The folder of the site.
  ///   - theme: The folder of its theme, from there or a whole path; passed over where it is outside of
  ///     the repository.
  package init?(of site: String, theme: String?) {
    guard let prefix = Self.prefix(of: site) else { return nil }
    let all = ["Content"] + (theme.map { [$0] } ?? [])
    // A theme outside of the repository is nothing that git could be asked about.
    for paths in theme == nil ? [all] : [all, ["Content"]] {
      guard let last = GitCommit.last(of: site, paths: paths) else { continue }
      commit = last
      changed = Self.changes(site, paths, prefix)
      return
    }
    return nil
  }

  /// Whether a site made of `files`, paths from the site folder, has something that was not committed.
  ///
  /// What git keeps counts wherever it stands, as a file that was removed is no part of the site any
  /// more.
  package func isModified(in files: some Sequence<String>) -> Bool {
    !changed.kept.isEmpty
      || !changed.others.isEmpty && files.contains { changed.others.contains($0) }
  }

  private static func prefix(of site: String) -> String? {
    GitCommand.lines(["rev-parse", "--show-prefix", "--verify", "--quiet", "HEAD"], in: site)?.first
  }

  private static func changes(
    _ site: String,
    _ paths: [String],
    _ prefix: String
  ) -> (kept: Set<String>, others: Set<String>) {
    var changed: (kept: Set<String>, others: Set<String>) = ([], [])
    let arguments = [
      "--no-optional-locks", "status", "--porcelain=v1", "-z", "--no-renames",
      "--untracked-files=all", "--ignored=traditional", "--ignore-submodules=all", "--",
    ]
    // A checkout of a bare repository has the settings of that.
    let command = GitCommand.arguments(["-c", "core.bare=false"] + arguments + paths, in: site)
    guard let bytes = CommandOutput.bytes(of: command, limit: limit) else { return changed }
    for entry in bytes.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard text.utf8.count > 3 else { continue }
      var path = String(text.dropFirst(3))
      if path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
      if text.hasPrefix("??") || text.hasPrefix("!!") {
        changed.others.insert(path)
      } else {
        changed.kept.insert(path)
      }
    }
    return changed
  }
}
