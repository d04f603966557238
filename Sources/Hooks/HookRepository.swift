import Glibc
import Publishing
import Reading

/// A git repository that a site is published from.
struct HookRepository: Sendable {
  /// The folder that git keeps everything in: the repository itself where it is bare.
  let folder: String

  /// The repository at `path`, or around it.
  ///
  /// - Throws: `HookFailure` where there is none, where git does not trust it, or no git.
  init(at path: String) throws(HookFailure) {
    let question = ["-C", path, "rev-parse", "--absolute-git-dir"]
    if let line = Self.lines(["git"] + question)?.first {
      folder = line
      return
    }
    guard Self.lines(["git", "--version"]) != nil else { throw HookFailure(.noGit, path) }
    guard let found = Self.lines(["git", "-c", "safe.directory=*"] + question)?.first else {
      throw HookFailure(.noRepository, path)
    }
    // Git knows a repository with files by the folder of these.
    throw HookFailure(.foreignOwner, found.hasSuffix("/.git") ? String(found.dropLast(5)) : found)
  }

  /// What git prints for `arguments` in this repository; nil where it fails.
  func lines(_ arguments: [String]) -> [String]? {
    Self.lines(["git", "--git-dir=\(folder)"] + arguments)
  }

  /// The folder that git looks for hooks in.
  var hooks: String {
    // A relative path is one from the repository.
    let path = lines(["config", "--path", "core.hooksPath"])?.first ?? "hooks"
    return path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  /// The folder of hooks that whoever runs git has set up for all their repositories, where this one has
  /// none of its own; nil where there is none.
  var sharedHooks: String? {
    guard lines(["config", "--local", "core.hooksPath"]) == nil,
      lines(["config", "core.hooksPath"]) != nil
    else { return nil }
    return hooks
  }

  /// The newest commit of a branch; nil where there is none.
  func commit(of branch: String) -> String? {
    lines(["rev-parse", "--verify", "--quiet", "refs/heads/\(branch)^{commit}"])?.first
  }

  /// The branches that there are.
  var branches: [String] {
    lines(["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads"]) ?? []
  }

  /// The branch that is published where none is named: the one that `HEAD` names.
  var mainBranch: String {
    lines(["symbolic-ref", "--quiet", "--short", "HEAD"])?.first ?? "main"
  }

  /// Where checkouts, outputs and locks of the hooks lie.
  var workFolder: String { "\(folder)/linkage" }

  /// Keeps a setting in the repository's own configuration.
  func set(_ key: String, _ value: String) throws(HookFailure) {
    guard lines(["config", "--local", key, value]) != nil else {
      throw HookFailure(.cannotConfigure(key), folder)
    }
  }

  /// Forgets a section of the repository's own configuration, where it has it.
  func forget(_ section: String) { _ = lines(["config", "--local", "--remove-section", section]) }

  /// Forgets a setting of the repository's own, where it has it.
  func unset(_ key: String) { _ = lines(["config", "--local", "--unset-all", key]) }

  private static func lines(_ arguments: [String]) -> [String]? {
    CommandOutput.lines(of: arguments, limit: 1 << 20, into: [String]()) {
      $0.append(String(decoding: $1, as: UTF8.self))
    }
  }
}
