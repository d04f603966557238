import Glibc

/// The file of the running program, by which it finds what is installed beside it.
package enum ProgramFile {
  /// Its whole path; nil where neither the system nor the command line tells.
  ///
  /// In a root without `/proc`, as some closed rooms for services are, the command line has to do.
  package static let path: String? = {
    if let path = resolved("/proc/self/exe") { return path }
    guard let named = CommandLine.arguments.first else { return nil }
    if named.contains("/") { return resolved(named) }
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").lazy.compactMap { folder in
      access("\(folder)/\(named)", X_OK) == 0 ? resolved("\(folder)/\(named)") : nil
    }.first
  }()

  private static func resolved(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }
}
