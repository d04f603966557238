package import Diagnostics
package import Linking
package import Reading
package import Records
import Workers

/// A site that was read, linked and checked.
package struct CheckedSite: Sendable {
  /// What was read.
  package let content: Content
  /// The records linked, all of them, for whoever may see all.
  package let graph: Graph
  /// The audience asked for.
  package let audience: Audience
  /// Every finding, after the site's configuration and allowances, sorted by place.
  package let findings: [Finding]
  /// The lowest severity that fails; nil for never.
  package let failOn: Severity?
  /// The last commit that touched the content; nil outside git.
  let commit: GitCommit?
  /// How the work on it is spread.
  let workers: Workers

  /// The same with other content, linked and not checked: with the findings that there were.
  func with(_ content: Content, _ graph: Graph) -> CheckedSite {
    CheckedSite(
      content: content,
      graph: graph,
      audience: audience,
      findings: findings,
      failOn: failOn,
      commit: commit,
      workers: workers
    )
  }

  /// How many findings there are of each severity.
  package var counts: FindingCounts { FindingCounts(findings) }

  /// How many records the audience may not see: for whoever builds, never for the site.
  package var withheldCount: Int {
    content.records.indices.count {
      !audience.sees(content.records[$0].confidentiality) || !shows($0)
    }
  }

  /// Whether the audience is shown a record, by its number, of a class that it sees: the public is not
  /// where the record is not disclosed yet (R114).
  func shows(_ number: Int) -> Bool {
    !audience.isPublic || !graph.isUndisclosed(RecordIndex(number))
  }

  /// Whether the content has findings at or above the limit (exit status 1).
  package var fails: Bool {
    guard let failOn else { return false }
    return findings.contains { $0.severity >= failOn }
  }

  /// The findings at or above the limit.
  package var failing: [Finding] {
    guard let failOn else { return [] }
    return findings.filter { $0.severity >= failOn }
  }
}
