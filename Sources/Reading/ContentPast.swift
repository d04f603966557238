package import Records

/// What git knows of the past of a site's content: which of its commits stood on which day.
package struct ContentPast: Sendable {
  /// The most bytes of git's answer that are read.
  private static let limit = 1 << 28

  /// The commits that changed the content, the newest first.
  ///
  /// Along first parents: what the branch that is checked out was on a day, whatever else was going
  /// on beside it before it was merged.
  package let commits: [Commit]
  /// Whether earlier commits were never fetched, so that the past ends sooner than it did.
  package let isShallow: Bool
  /// The id of the commit that is checked out.
  package let head: String

  /// A commit with its day.
  package struct Commit: Hashable, Sendable {
    /// The full id.
    package let id: String
    /// The day, in the time zone of whoever committed.
    package let day: CalendarDate
  }

  /// Asks git about the site in the folder `site`.
  package init(site: String) throws(PastFailure) {
    guard
      let answer = Self.lines(
        GitCommand.arguments(
          ["rev-parse", "--is-shallow-repository", "--verify", "--quiet", "HEAD"],
          in: site
        )
      )
    else {
      throw Self.failure(of: site)
    }
    guard answer.count == 2 else { throw PastFailure(.noCommit, site: site) }
    isShallow = answer[0] != "false"
    head = answer[1]
    let listed = Self.lines(
      GitCommand.arguments(
        ["log", "--first-parent", "--no-show-signature", "--format=%H %cs", head, "--", "Content"],
        in: site
      )
    )
    guard let listed else { throw PastFailure(.noRepository, site: site) }
    commits = listed.compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let day = CalendarDate(String(words[1])) else { return nil }
      return Commit(id: String(words[0]), day: day)
    }
    guard !commits.isEmpty else { throw PastFailure(.noCommit, site: site) }
  }

  /// Whether git would tell more of the past if more of it were fetched; nil outside git.
  package static func isShallow(_ site: String) -> Bool? {
    lines(GitCommand.arguments(["rev-parse", "--is-shallow-repository"], in: site))?.first
      .map { $0 != "false" }
  }

  /// The last commit on or before a day; nil where there was none yet.
  package func commit(on day: CalendarDate) -> Commit? { commits.first { $0.day <= day } }

  /// The day of the first commit that is known.
  package var begins: CalendarDate? { commits.map(\.day).min() }

  /// Why git did not name the commit that is checked out.
  private static func failure(of site: String) -> PastFailure {
    guard lines(["git", "--version"]) != nil else { return PastFailure(.noGit, site: site) }
    let isInside = lines(GitCommand.arguments(["rev-parse", "--git-dir"], in: site)) != nil
    return PastFailure(isInside ? .noCommit : .noRepository, site: site)
  }

  private static func lines(_ arguments: [String]) -> [String]? {
    CommandOutput.lines(of: arguments, limit: limit, into: [String]()) {
      $0.append(String(decoding: $1, as: UTF8.self))
    }
  }
}
