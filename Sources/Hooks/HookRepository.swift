import Glibc
import Publishing
import Reading

/// A git repository that a site is published from.
struct HookRepository: Sendable {
  /// The folder that git keeps everything in: the repository itself where it is bare.
  let folder: String

  /// The repository at `path`, or around it.
  ///
  /// - Throws: `HookFailure` where there is none, or no git.
  init(at path: String) throws(HookFailure) {
    guard
      let line = Self.lines(["git", "-C", path, "rev-parse", "--absolute-git-dir"])?.first
    else { throw HookFailure(.noRepository, path) }
    folder = line
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

  /// The newest commit of a branch; nil where there is none.
  func commit(of branch: String) -> String? {
    lines(["rev-parse", "--verify", "--quiet", "refs/heads/\(branch)^{commit}"])?.first
  }

  /// The branch that is published where none is named: the one that `HEAD` names.
  var mainBranch: String {
    lines(["symbolic-ref", "--quiet", "--short", "HEAD"])?.first ?? "main"
  }

  /// Where checkouts, outputs and locks of the hooks lie.
  var workFolder: String { "\(folder)/linkage" }

  private static func lines(_ arguments: [String]) -> [String]? {
    CommandOutput.lines(of: arguments, limit: 1 << 20, into: [String]()) {
      $0.append(String(decoding: $1, as: UTF8.self))
    }
  }
}
