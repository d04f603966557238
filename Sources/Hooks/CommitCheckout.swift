import Glibc
import Publishing
import Reading

/// A folder that holds the files of one commit, for reading them as a site.
///
/// It is no clone and no worktree that the repository knows: a folder of git of its own that shares
/// the objects. So nothing of the repository changes, also before a push is accepted, when no
/// reference may; and only files that differ from the commit before are written again, so that what
/// was read of the others still holds.
struct CommitCheckout {
  private let repository: HookRepository
  /// The folder of the files.
  let path: String
  private var own: String { "\(path).git" }
  /// Where builds of it leave what later ones can use: outside, for the files are the pushers', and
  /// nothing else may lie among them.
  var cache: String { "\(path).cache" }

  /// The checkout with a name.
  init(_ name: String, of repository: HookRepository) {
    self.repository = repository
    path = "\(repository.workFolder)/\(name)"
  }

  /// Puts the files of a commit there, and nothing else.
  ///
  /// - Throws: `HookFailure` where git refuses, `MachineFailure` where a file cannot be written.
  func take(_ commit: String) throws {
    try FolderFiles.makeFolder(own)
    try FolderFiles.makeFolder(path)
    try FolderFiles.replace("\(own)/commondir", with: Array("\(repository.folder)\n".utf8))
    try FolderFiles.replace("\(own)/HEAD", with: Array("\(commit)\n".utf8))
    try lead()
    // A run that was killed may have left its lock; we hold one of our own.
    unlink("\(own)/index.lock")
    if run(commit), isPure { return }
    // Files that no index knows would stay for ever and be read with every later commit: after a
    // fault nothing is believed, and all of it is made anew.
    unlink("\(own)/index")
    try FolderFiles.empty(path)
    try lead()
    guard run(commit), isPure else { throw HookFailure(.checkout(commit), path) }
  }

  /// The folder of the site in it.
  ///
  /// - Throws: `HookFailure` where a link leads out of the commit on the way there: nothing outside is
  ///   the pusher's to publish.
  func site(_ folder: String, at commit: String) throws(HookFailure) -> String {
    if folder == "." { return path }
    let site = "\(path)/\(folder)"
    // Reading says what is wrong where there is none.
    guard let target = RealPath.of(site), let root = RealPath.of(path),
      target != root, !target.hasPrefix(root + "/")
    else { return site }
    throw HookFailure(.siteOutside(commit), folder)
  }

  /// Lets git find its folder from the files.
  ///
  /// It is the one name that no commit has: a temporary one beside it might be a pusher's link.
  private func lead() throws(MachineFailure) {
    try FolderFiles.write(Array("gitdir: \(own)\n".utf8), to: "\(path)/.git")
  }

  private func run(_ commit: String) -> Bool {
    git(["read-tree", "--reset", "-u", commit]) != nil
  }

  /// Whether nothing lies there but the files of the commit.
  private var isPure: Bool { git(["ls-files", "--others"])?.isEmpty == true }

  private func git(_ arguments: [String]) -> [UInt8]? {
    CommandOutput.bytes(
      of: [
        "git", "-c", "core.hooksPath=/dev/null", "-c", "core.bare=false",
        "-c", "core.fsmonitor=false", "--git-dir=\(own)", "--work-tree=\(path)",
      ] + arguments,
      limit: 1 << 20
    )
  }
}
