import Glibc
import Publishing

/// Puts the two hooks into a repository on the server, and takes them out again.
package struct HookInstallation {
  private let repository: HookRepository

  /// The hooks: before a push is accepted, and after.
  private static let names = ["pre-receive", "post-receive"]
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

  /// Puts the hooks in place, which run `program`, and keeps the settings.
  ///
  /// - Throws: `HookFailure` where another hook is in place, `MachineFailure` where a file cannot be
  ///   written.
  package func install(_ settings: HookSettings, program: String) throws {
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
  }

  /// Takes the hooks out; settings and published sites stay.
  ///
  /// - Returns: the hooks that were taken out.
  package func remove() -> [String] {
    Self.names.map { path(of: $0) }.filter { Self.isOurs($0) && unlink($0) == 0 }
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
