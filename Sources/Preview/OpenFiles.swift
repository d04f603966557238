import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
  private static let enough: rlim_t = 1 << 16

  /// Allows as many as the system lets anybody have, within reason: some start programs with room for
  /// a thousand, and each browser that waits takes one.
  static func allowMany() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, enough))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
