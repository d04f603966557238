import Glibc
import Reading

/// What a hook must not take over from whoever pushes or from git.
package enum HookEnvironment {
  /// What git sets for hooks that would turn its other commands to the wrong repository.
  private static let misleading = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE",
    "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "SOURCE_DATE_EPOCH",
  ]

  /// Clears it.
  ///
  /// - Returns: the repository, as git names it to hooks; the working folder where it does not.
  package static func enter() -> String {
    let named = getenv("GIT_DIR").map { String(cString: $0) } ?? "."
    let path = RealPath.of(named)
    for name in misleading { unsetenv(name) }
    // Whoever pushed may close the terminal; the site is published all the same.
    signal(SIGPIPE, SIG_IGN)
    return path ?? named
  }

  /// Lets everybody read what `body` writes, so that a web server can.
  ///
  /// The folder around a site says who may. Checkouts and caches know what is withheld and stay as
  /// private as whoever pushes has it.
  static func readable<Result>(_ body: () throws -> Result) rethrows -> Result {
    let mask = umask(0)
    umask(mask & ~0o055)
    defer { umask(mask) }
    return try body()
  }
}
