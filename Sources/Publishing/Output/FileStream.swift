import Glibc

/// A file that is written piece by piece.
final class FileStream {
  private let path: String
  private var descriptor: Int32

  /// Opens a new file at `path`, or empties the one there; a link is not followed.
  init(creating path: String) throws(MachineFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MachineFailure(.write, path, errno: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends `bytes`.
  func write(_ bytes: [UInt8]) throws(MachineFailure) {
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, MachineFailure> in
      do throws(MachineFailure) { return .success(try write(bytes)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Appends `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer) throws(MachineFailure) {
    var written = 0
    while written < bytes.count, let start = bytes.baseAddress {
      let count = Glibc.write(descriptor, start + written, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(.write, path, errno: errno)
      }
      written += count
    }
  }

  /// Closes the file; a full disk may show only here.
  func finish() throws(MachineFailure) {
    let result = close(descriptor)
    descriptor = -1
    guard result == 0 else { throw MachineFailure(.write, path, errno: errno) }
  }
}
