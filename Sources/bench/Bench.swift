import Glibc
import Publishing
import Records
import Synchronization

/// `make bench`: builds the corpus at several sizes and prints each phase's time apart.
///
/// Each size is built in a process of its own, so that the peak of memory is that of the build.
/// `bench --corpus N FOLDER` only writes the corpus, for measuring by other means.
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--one", let size = arguments.dropFirst().first.flatMap({ Int($0) }) {
      try run(size: size)
      return
    }
    if arguments.first == "--corpus", arguments.count == 3, let folder = arguments.last,
      let size = arguments.dropFirst().first.flatMap({ Int($0) })
    {
      try Corpus(size: size).write(to: folder)
      return
    }
    let sizes = arguments.isEmpty ? [1_000, 10_000] : arguments.compactMap { Int($0) }
    print(Measurement.head)
    for size in sizes {
      let program = CommandLine.arguments[0]
      var process: pid_t = 0
      let texts = [program, "--one", "\(size)"]
      var words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
      words.append(nil)
      guard posix_spawn(&process, "/proc/self/exe", nil, nil, words, environ) == 0 else {
        throw MachineStop.cannotStart
      }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  private enum MachineStop: Error {
    case cannotStart
  }

  /// Generates and builds one size: into an empty folder, then again with nothing changed.
  private static func run(size: Int) throws {
    var template = Array("/tmp/linkage-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return }
    let folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    defer { remove(folder) }
    try Corpus(size: size).write(to: folder)
    for name in ["full", "unchanged"] {
      print(try Measurement.build(folder, size: size, name: name).line)
    }
  }

  private static func remove(_ folder: String) {
    for file in (try? FolderFiles.list(folder)) ?? [] { FolderFiles.remove(file, below: folder) }
    rmdir(folder)
  }
}
