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
    try FolderFiles.replace("\(path)/.git", with: Array("gitdir: \(own)\n".utf8))
    // A run that was killed may have left its lock; we hold one of our own.
    unlink("\(own)/index.lock")
    if !run(commit) {
      // An index that was damaged is made anew.
      unlink("\(own)/index")
      guard run(commit) else { throw HookFailure(.checkout(commit), path) }
    }
  }

  private func run(_ commit: String) -> Bool {
    CommandOutput.bytes(
      of: [
        "git", "-c", "core.hooksPath=/dev/null", "-c", "core.bare=false",
        "-c", "core.fsmonitor=false", "--git-dir=\(own)", "--work-tree=\(path)",
        "read-tree", "--reset", "-u", commit,
      ],
      limit: 1 << 20
    ) != nil
  }
}
