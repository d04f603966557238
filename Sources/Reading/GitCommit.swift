/// The last commit that changed the content of a site.
package struct GitCommit: Hashable, Sendable {
  /// The full id of the commit.
  package let id: String
  /// The day of the commit, YYYY-MM-DD.
  package let date: String

  /// The id of the commit that is checked out; nil outside git or before the first.
  package static func head(of site: String) -> String? {
    let arguments = GitCommand.arguments(["rev-parse", "--verify", "--quiet", "HEAD"], in: site)
    return CommandOutput.lines(of: arguments, limit: 4096, into: [String]()) {
      $0.append(String(decoding: $1, as: UTF8.self))
    }?.first
  }

  /// The last commit that touched `Content`; nil outside git.
  package static func last(of site: String) -> GitCommit? {
    let arguments = GitCommand.arguments(
      ["log", "-1", "--format=%H %cs", "--", "Content"],
      in: site
    )
    let lines = CommandOutput.lines(of: arguments, limit: 4096, into: [String]()) {
      $0.append(String(decoding: $1, as: UTF8.self))
    }
    guard let words = lines?.first?.split(separator: " "), words.count == 2 else { return nil }
    return GitCommit(id: String(words[0]), date: String(words[1]))
  }
}
