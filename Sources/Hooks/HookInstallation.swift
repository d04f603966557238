import Glibc
import Publishing

/// Puts the two hooks into a repository on the server, and takes them out again.
package struct HookInstallation {
  private let repository: HookRepository

  /// The hooks: before a push is accepted, and after.
  private static let names = ["pre-receive", "post-receive"]
  /// The hooks of others that git runs on a push: they would no longer be once the repository looks
  /// for hooks elsewhere.
  private static let otherNames = [
    "update", "post-update", "reference-transaction", "proc-receive", "push-to-checkout",
  ]
  /// Says in the settings that it was us who let the repository look for hooks in its own folder.
  private static let ownHooks = "linkage.ownHooks"
  /// The second line of a hook that is ours.
  private static let mark = "# Kept by `linkage hook install`; `linkage hook remove` takes it away."

  /// - Throws: `HookFailure` where there is no repository.
  package init(in path: String) throws(HookFailure) {
    repository = try HookRepository(at: path)
  }

  /// The folder of the repository.
  package var folder: String { repository.folder }
  /// What is kept in the repository.
  package var settings: HookSettings { HookSettings(repository) }

  /// A branch that there is while the one that is published is not; nil where that is, or where there
  /// is none at all.
  package func otherBranch(than branch: String) -> String? {
    repository.commit(of: branch) == nil ? repository.branches.first : nil
  }

  /// Puts the hooks in place, which run `program`, and keeps the settings.
  ///
  /// Where git looks for hooks in a folder that other repositories use too, this one gets its own
  /// folder back: hooks of ours there would act on pushes to all of them.
  ///
  /// - Returns: the folder that the repository no longer looks for hooks in; nil for none.
  /// - Throws: `HookFailure` where another hook is in place, also in a folder for all repositories,
  ///   `MachineFailure` where a file cannot be written.
  package func install(_ settings: HookSettings, program: String) throws -> String? {
    let shared = repository.sharedHooks
    if let shared {
      for name in Self.names + Self.otherNames {
        for path in ["\(shared)/\(name)", "\(shared)/\(name).d"]
        where FolderFiles.exists(path) && !Self.isOurs(path) {
          throw HookFailure(.sharedHook(shared), path)
        }
      }
      try repository.set("core.hooksPath", "\(repository.folder)/hooks")
      try repository.set(Self.ownHooks, "true")
    }
    let paths = Self.names.map { path(of: $0) }
    for path in paths where FolderFiles.exists(path) && !Self.isOurs(path) {
      throw HookFailure(.foreignHook, path)
    }
    try settings.keep(in: repository)
    try FolderFiles.makeFolder(repository.hooks)
    for (name, path) in zip(Self.names, paths) {
      try FolderFiles.replace(path, with: Array(Self.script(name, program).utf8))
      guard chmod(path, 0o755) == 0 else { throw MachineFailure(.write, path, errno: errno) }
    }
    return shared
  }

  /// Forgets where the site of one audience is published, and takes the hooks out with the last; what
  /// is published stays.
  ///
  /// - Returns: the hooks that were taken out.
  /// - Throws: `HookFailure` where nothing is published for this audience.
  package func remove(audience: String) throws(HookFailure) -> [String] {
    guard settings.targets.contains(where: { $0.section == audience }) else {
      throw HookFailure(.noSuchTarget(audience), repository.folder)
    }
    repository.forget("linkage.\(audience)")
    return settings.targets.isEmpty ? remove() : []
  }

  /// Takes the hooks out and forgets the settings; what is published stays.
  ///
  /// - Returns: the hooks that were taken out.
  package func remove() -> [String] {
    for target in settings.targets { repository.forget("linkage.\(target.section)") }
    let removed = Self.names.map { path(of: $0) }.filter { Self.isOurs($0) && unlink($0) == 0 }
    if repository.lines(["config", "--local", Self.ownHooks]) != nil {
      repository.unset("core.hooksPath")
    }
    repository.forget("linkage")
    return removed
  }

  /// Where a hook stands: in the folder for several of its kind that Gitea and Forgejo keep, where
  /// there is one.
  private func path(of name: String) -> String {
    let path = "\(repository.hooks)/\(name)"
    return FolderFiles.isFolder("\(path).d") ? "\(path).d/linkage" : path
  }

  private static func isOurs(_ path: String) -> Bool {
    let bytes = ((try? FolderFiles.read(path)) ?? nil) ?? []
    return String(decoding: bytes, as: UTF8.self).contains(mark)
  }

  /// A hook says in plain words when the program has gone, rather than that a file was not found.
  private static func script(_ name: String, _ program: String) -> String {
    let quoted =
      "'"
      + program.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    return """
      #!/bin/sh
      \(mark)
      if [ ! -x \(quoted) ]; then
        echo 服务器上找不到 linkage 程序，请管理员重新运行 linkage hook install >&2
        echo linkage is not where it was: ask the administrator to run linkage hook install >&2
        exit 1
      fi
      exec \(quoted) hook \(name)

      """
  }
}
