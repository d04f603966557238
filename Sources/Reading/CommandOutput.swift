import Glibc

/// Runs a command and reads what it prints.
package enum CommandOutput {
  /// Feeds each line that a command prints to `take`; says nothing where it cannot be run.
  ///
  /// - Parameters:
  ///   - arguments: The command, looked for along `PATH`, and its arguments.
  ///   - limit: After so many bytes the command is ended.
  ///   - start: What is taken the lines into.
  ///   - take: Takes in one line without its break.
  /// - Returns: What came of the lines; nil where the command failed or printed too much.
  package static func lines<Result>(
    of arguments: [String],
    limit: Int,
    into start: Result,
    _ take: (inout Result, ArraySlice<UInt8>) -> Void
  ) -> Result? {
    var result = start
    var rest: [UInt8] = []
    let isDone = pieces(of: arguments, limit: limit) { piece in
      rest += piece
      var place = rest.startIndex
      while let end = rest[place...].firstIndex(of: 0x0A) {
        take(&result, rest[place..<end])
        place = end + 1
      }
      rest.removeFirst(place)
    }
    return isDone ? result : nil
  }

  /// Runs a command and takes in all that it prints.
  ///
  /// - Parameters:
  ///   - arguments: The command, looked for along `PATH`, and its arguments.
  ///   - input: What the command reads, as an open file; nothing where nil.
  ///   - limit: After so many bytes the command is ended.
  /// - Returns: The bytes; nil where the command cannot be run, failed or printed too much.
  package static func bytes(of arguments: [String], input: Int32? = nil, limit: Int) -> [UInt8]? {
    var all: [UInt8] = []
    return pieces(of: arguments, input: input, limit: limit) { all += $0 } ? all : nil
  }

  /// Feeds what a command prints to `take` as it comes; whether it ended well.
  private static func pieces(
    of arguments: [String],
    input: Int32? = nil,
    limit: Int,
    _ take: (ArraySlice<UInt8>) -> Void
  ) -> Bool {
    guard let (process, descriptor) = spawn(arguments, input: input) else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
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
      take(buffer[..<count])
    }
    close(descriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 && total <= limit
  }

  /// Starts the command with `input` or nothing to read, its messages dropped, its answer in a pipe.
  private static func spawn(
    _ arguments: [String],
    input: Int32?
  ) -> (process: pid_t, output: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
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
