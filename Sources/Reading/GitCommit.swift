/// A commit that changed what a site is made of.
package struct GitCommit: Hashable, Sendable {
  /// The full id of the commit.
  package let id: String
  /// The day of the commit, YYYY-MM-DD.
  package let date: String

  /// The id of the commit that is checked out; nil outside git or before the first.
  package static func head(of site: String) -> String? {
    GitCommand.lines(["rev-parse", "--verify", "--quiet", "HEAD"], in: site)?.first
  }

  /// The last commit that touched any of `paths`; nil outside git, and where none did.
  package static func last(of site: String, paths: [String] = ["Content"]) -> GitCommit? {
    let lines = GitCommand.lines(["log", "-1", "--format=%H %cs", "--"] + paths, in: site)
    guard let words = lines?.first?.split(separator: " "), words.count == 2 else { return nil }
    return GitCommit(id: String(words[0]), date: String(words[1]))
  }
}
