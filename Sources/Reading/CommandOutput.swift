import Glibc

/// Runs a command and reads what it prints.
enum CommandOutput {
  /// Feeds each line that a command prints to `take`; says nothing where it cannot be run.
  ///
  /// - Parameters:
  ///   - arguments: The command, looked for along `PATH`, and its arguments.
  ///   - limit: After so many bytes the command is ended.
  ///   - start: What is taken the lines into.
  ///   - take: Takes in one line without its break.
  /// - Returns: What came of the lines; nil where the command failed or printed too much.
  static func lines<Result>(
    of arguments: [String],
    limit: Int,
    into start: Result,
    _ take: (inout Result, ArraySlice<UInt8>) -> Void
  ) -> Result? {
    var result = start
    guard let (process, descriptor) = spawn(arguments) else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var rest: [UInt8] = []
    var total = 0
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      total += count
      guard total <= limit else {
        kill(process, SIGTERM)
        break
      }
      rest += buffer[..<count]
      var place = rest.startIndex
      while let end = rest[place...].firstIndex(of: 0x0A) {
        take(&result, rest[place..<end])
        place = end + 1
      }
      rest.removeFirst(place)
    }
    close(descriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? result : nil
  }

  /// Starts the command with nothing to read, its messages dropped, its answer in a pipe.
  private static func spawn(_ arguments: [String]) -> (process: pid_t, output: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var texts: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    texts.append(nil)
    defer { for text in texts { free(text) } }
    var process: pid_t = 0
    let outcome = posix_spawnp(&process, arguments[0], &actions, nil, texts, environ)
    close(ends[1])
    guard outcome == 0 else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }
}
