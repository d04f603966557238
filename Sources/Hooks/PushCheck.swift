package import Diagnostics
import Linking
package import Publishing
import Reading
import Records

/// Checks a pushed commit before it is accepted.
package struct PushCheck {
  /// What came of it.
  package struct Verdict: Sendable {
    /// Whether the push is refused.
    package let isRefused: Bool
    /// The findings that refuse it, and the files that they point into.
    package let findings: [Finding]
    package let files: [SourceFile]
    /// How many findings there are beside.
    package let others: FindingCounts
    /// The language that the site's people speak.
    package let language: Language
  }

  private let repository: HookRepository
  private let settings: HookSettings

  /// - Throws: `HookFailure` where there is no repository.
  package init(in path: String) throws(HookFailure) {
    repository = try HookRepository(at: path)
    settings = HookSettings(repository)
  }

  /// Checks what a push makes of the published branch.
  ///
  /// - Parameters:
  ///   - lines: what git hands to the hook.
  ///   - options: the options of a check; its folders are set here.
  /// - Returns: the verdict; nil where the push leaves the branch alone.
  /// - Throws: what a check throws, and `HookFailure`.
  package func run(_ lines: [String], _ options: BuildOptions) throws -> Verdict? {
    guard let commit = PushedCommit(lines, branch: settings.branch) else { return nil }
    // Pushes that come at once are checked one after the other.
    let lock = try OutputLock(making: "\(repository.workFolder)/checking", waits: true)
    defer { _ = lock }
    let checkout = CommitCheckout("checked", of: repository)
    try checkout.take(commit.id)
    var options = options
    options.site = try checkout.site(settings.site, at: commit.id)
    if FolderFiles.isThere("\(options.site)/.linkage") {
      let path = settings.site == "." ? ".linkage" : "\(settings.site)/.linkage"
      throw HookFailure(.cacheCommitted, path)
    }
    options.cache = checkout.cache
    let site = try SiteCheck(options).run()
    let limit = site.failOn
    let grave = site.findings.filter { finding in
      limit.map { finding.severity >= $0 } ?? false
    }
    return Verdict(
      isRefused: site.fails,
      findings: grave,
      files: site.content.files,
      others: FindingCounts(
        site.findings.filter { finding in
          limit.map { finding.severity < $0 } ?? true
        }
      ),
      language: site.graph.site.languages.first ?? .chinese
    )
  }
}
