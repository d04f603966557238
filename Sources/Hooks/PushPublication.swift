import Diagnostics
import Glibc
package import Publishing
import Records
package import Releases
import Workers

/// Builds the newest commit of the published branch, out of the repository and nothing else, and
/// puts it live for each audience.
///
/// Pushes that come while one is being built are not built one by one: whoever holds the lock goes on
/// until the branch has nothing newer, and the others need not wait.
package struct PushPublication {
  /// What came of building for one audience.
  package struct Step: Sendable {
    /// The commit.
    package let commit: String
    /// Where it goes live.
    package let target: HookSettings.Target
    /// What the build said.
    package let outcome: BuildOutcome
    /// What was put live; nil where the build failed and the earlier site stays.
    package let receipt: Publication.Receipt?
  }

  private let repository: HookRepository
  private let settings: HookSettings

  /// - Throws: `HookFailure` where there is no repository.
  package init(in path: String) throws(HookFailure) {
    repository = try HookRepository(at: path)
    settings = HookSettings(repository)
  }

  /// Whether a push has to do with the branch that is published.
  package func concerns(_ lines: [String]) -> Bool {
    PushedCommit(lines, branch: settings.branch) != nil
  }

  /// A branch that a push brought, and the one that is published instead, where that is not there: whoever
  /// pushed may think that theirs is.
  package func misses(_ lines: [String]) -> (pushed: String, published: String)? {
    guard repository.commit(of: settings.branch) == nil else { return nil }
    for line in lines {
      guard let name = line.split(separator: " ").last, name.hasPrefix("refs/heads/") else {
        continue
      }
      let branch = String(name.dropFirst("refs/heads/".count))
      if PushedCommit([line], branch: branch) != nil { return (branch, settings.branch) }
    }
    return nil
  }

  /// Publishes until the branch has nothing newer.
  ///
  /// - Parameters:
  ///   - options: the options of a build; its folders, audience and past are set here.
  ///   - now: tells the time, in seconds since 1970.
  ///   - told: is told of each step once it is done.
  /// - Returns: whether somebody else is publishing, who will publish this commit too.
  /// - Throws: `HookFailure` where there is nothing to publish, `ReleaseFailure` and what a build
  ///   throws otherwise; the first of them, once there is nothing newer.
  package func run(
    _ options: BuildOptions,
    now: () -> Int,
    told: (Step) -> Void
  ) throws -> Bool {
    guard !settings.targets.isEmpty else { throw HookFailure(.noTarget, repository.folder) }
    guard var wanted = repository.commit(of: settings.branch) else {
      throw HookFailure(.noBranch(settings.branch), repository.folder)
    }
    // Whoever found the lock held was told that their commit follows: it does, whatever stops this one.
    var failure: (any Error)?
    while true {
      guard let lock = try lock() else {
        if let failure { throw failure }
        return true
      }
      while true {
        do { try publish(wanted, options, now, told) } catch { failure = failure ?? error }
        guard let newest = repository.commit(of: settings.branch), newest != wanted else { break }
        wanted = newest
      }
      _ = consume lock
      // Whoever pushed between the last look and letting go found the lock held.
      guard let newest = repository.commit(of: settings.branch), newest != wanted else {
        if let failure { throw failure }
        return false
      }
      wanted = newest
    }
  }

  /// The lock of those who publish; nil where another has it.
  private func lock() throws(MachineFailure) -> OutputLock? {
    do throws(MachineFailure) {
      return try OutputLock(making: "\(repository.workFolder)/publishing")
    } catch {
      if error.action == .lock { return nil }
      throw error
    }
  }

  private func publish(
    _ commit: String,
    _ options: BuildOptions,
    _ now: () -> Int,
    _ told: (Step) -> Void
  ) throws {
    let checkout = CommitCheckout("published", of: repository)
    try checkout.take(commit)
    let site = try checkout.site(settings.site, at: commit)
    var failure: (any Error)?
    for target in settings.targets {
      var options = options
      options.site = site
      options.cache = checkout.cache
      options.audience = target.audience
      options.output = "\(repository.workFolder)/output-\(target.section)"
      options.withHistory = settings.withHistory
      do {
        let outcome = try SiteBuild(options).run()
        var receipt: Publication.Receipt?
        if outcome.written != nil {
          var publication = Publication(
            output: options.output ?? "",
            target: target.folder,
            workers: Workers(count: options.jobs)
          )
          publication.keep = target.keep
          publication.waits = true
          receipt = try HookEnvironment.readable { try publication.run(now: now()) }
        }
        told(Step(commit: commit, target: target, outcome: outcome, receipt: receipt))
      } catch {
        // One audience's folder that cannot be written keeps no other from its site.
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
