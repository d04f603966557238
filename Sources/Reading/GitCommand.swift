/// How git is asked about the past: it reads what is in the repository and does nothing else.
enum GitCommand {
  /// The command line of `arguments`, run in `folder`.
  ///
  /// What the repository or its owner has set up is not run: no pager, no hook, no watcher of files;
  /// objects are those that were committed, not others put in their place; and what was never
  /// fetched is not fetched now. A folder of the content that looks like a repository is none: whoever
  /// pushed it would have set up what git runs.
  static func arguments(_ arguments: [String], in folder: String) -> [String] {
    [
      "git", "--no-pager", "--no-replace-objects", "--literal-pathspecs", "-C", folder,
      "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotepath=off",
      "-c", "log.showSignature=false", "-c", "log.mailmap=false", "-c", "log.follow=false",
      "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit",
    ] + arguments
  }

  /// The lines that git answers in `folder`; nil where it fails.
  static func lines(_ arguments: [String], in folder: String) -> [String]? {
    CommandOutput.lines(
      of: Self.arguments(arguments, in: folder),
      limit: 1 << 16,
      into: [String]()
    ) { $0.append(String(decoding: $1, as: UTF8.self)) }
  }
}
