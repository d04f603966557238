package import Diagnostics
import Linking
package import Publishing
import Reading
import Records

/// Checks a pushed commit before it is accepted: whether each site that is published from it can be
/// built.
///
/// That is what the push is for, so nothing less than building it proves it: a theme, an audience or an
/// attachment may spoil what records without errors have. What an earlier push was built to is kept, so
/// that only what differs is made, which takes hardly longer than to check the records.
package struct PushCheck {
  /// What came of it.
  package struct Verdict: Sendable {
    /// What keeps one site from being built.
    package struct Part: Sendable {
      /// The findings, and the files that they point into.
      package let findings: [Finding]
      package let files: [SourceFile]
    }

    /// Whether the push is refused.
    package let isRefused: Bool
    /// Why, each finding once.
    package let parts: [Part]
    /// The language that the site's people speak.
    package let language: Language

    /// Why, of all sites.
    package var findings: [Finding] { parts.flatMap(\.findings) }
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
  ///   - options: the options of a build; its folders and audience are set here.
  /// - Returns: the verdict; nil where the push leaves the branch alone.
  /// - Throws: what a build throws, and `HookFailure`.
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
    var isRefused = false
    var parts: [Verdict.Part] = []
    var told: Set<Finding> = []
    var language = Language.chinese
    for section in sections {
      options.audience = section == HookSettings.defaultAudience ? nil : section
      // The past is of commits that were accepted before.
      options.output = "\(repository.workFolder)/trial-\(section)"
      let outcome: BuildOutcome
      do {
        outcome = try SiteBuild(options).run()
      } catch let unknown as UnknownAudience {
        isRefused = true
        parts.append(try part(about: unknown, options))
        continue
      }
      language = outcome.languages.first ?? language
      guard outcome.written == nil else { continue }
      isRefused = true
      parts.append(
        Verdict.Part(
          findings: outcome.failing.filter { told.insert($0).inserted },
          files: outcome.files
        )
      )
      // The records are the same for all.
      if outcome.themes.isEmpty { break }
    }
    return Verdict(isRefused: isRefused, parts: parts, language: language)
  }

  /// The names of what is published; the default where nothing says where to yet.
  private var sections: [String] {
    settings.targets.isEmpty ? [HookSettings.defaultAudience] : settings.targets.map(\.section)
  }

  /// What is said of an audience that is published and that the pushed site does not have.
  private func part(about unknown: UnknownAudience, _ options: BuildOptions) throws -> Verdict.Part
  {
    var options = options
    options.audience = nil
    let site = try SiteCheck(options).run()
    let stated = site.graph.site.record.entry.item(Site.audiences.key)?.span
    let file = site.content.files.firstIndex { $0.path == "Content/site.yaml" }
    let span = stated ?? file.map { SourceSpan(file: FileID($0), line: 1, column: 1) }
    let known = unknown.known
    let finding = Finding(
      ReadingRule.choiceUnknown,
      .error,
      at: span,
      Phrase(
        zh: "没有受众“\(unknown.name)”，服务器却为它发布一个网站；有的是：\(known.joined(separator: "、"))",
        en: """
          there is no audience \(unknown.name), for which the server publishes a site; there are \
          \(known.joined(separator: ", "))
          """
      ),
      help: Phrase(
        zh: "在 audiences 中补上它；不再需要时请管理员运行 linkage hook remove --audience \(unknown.name)",
        en: """
          add it to audiences; if it is no longer wanted, ask the administrator to run \
          linkage hook remove --audience \(unknown.name)
          """
      )
    )
    return Verdict.Part(findings: [finding], files: site.content.files)
  }
}
