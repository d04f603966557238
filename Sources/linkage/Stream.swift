import Glibc

/// The two streams that a command writes to: results to one, everything else to the other.
enum Stream: Int32 {
  case output = 1
  case error = 2

  /// The lines that another program hands over on standard input.
  static func inputLines() -> [String] {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }

  /// Writes `text` as it is; where that cannot be done the program ends (exit status 3).
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that has gone away is no fault; a full disk is the machine's.
        if errno == EPIPE { return }
        Glibc.exit(3)
      }
      rest = rest.dropFirst(count)
    }
  }
}
