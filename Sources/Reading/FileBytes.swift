import Diagnostics
import Glibc

/// The bytes of a file on disk.
enum FileBytes {
  /// What came of reading a file.
  enum Outcome {
    /// The file's bytes.
    ///
    /// The stamp is that of the moment before the first byte was read; bytes in memory have none.
    case bytes([UInt8], FileStamp?)
    /// The file has this many bytes, more than are read.
    case tooLarge(Int)
    /// The system's reason.
    case unreadable(String)
  }

  /// Reads the file at `path`, unless it has more than `limit` bytes.
  static func read(_ path: String, limit: Int) -> Outcome {
    // A pipe put in the file's place must not make the program wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .unreadable(reason) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("not a file") }
    let size = Int(status.st_size)
    guard size <= limit else { return .tooLarge(size) }
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let done = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if done < 0, errno == EINTR { continue }
        if done < 0 { failure = reason }
        guard done > 0 else { break }
        count += done
      }
    }
    return failure.map { .unreadable($0) } ?? .bytes(bytes, FileStamp(status))
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
