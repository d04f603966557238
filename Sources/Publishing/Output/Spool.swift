import Glibc
import Synchronization

/// A nameless file that holds made pages until all of them are proven, so that memory does not have
/// to.
final class Spool: Sendable {
  private let descriptor: Int32
  private let end = Mutex(0)

  /// Opens a spool in `folder`, which is written to anyway; it is gone when the process is.
  init(in folder: String) throws(MachineFailure) {
    let path = "\(folder)/.linkage-spool"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MachineFailure(.write, path, errno: errno) }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  /// Keeps `bytes`, and tells where.
  func add(_ bytes: Span<UInt8>) throws(MachineFailure) -> Range<Int> {
    let length = bytes.count
    let start = end.withLock { end in
      defer { end += length }
      return end
    }
    var written = 0
    while written < bytes.count {
      let count = bytes.extracting(written...).withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(start + written))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(.write, "spool", errno: errno)
      }
      written += count
    }
    return start..<start + bytes.count
  }

  /// The bytes kept at `range`, in the place of what `bytes` held.
  func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws(MachineFailure) {
    var filled = 0
    var failure: Int32 = 0
    bytes = [UInt8](unsafeUninitializedCapacity: range.count) { room, count in
      while filled < range.count, let start = room.baseAddress {
        let taken = pread(
          descriptor,
          start + filled,
          range.count - filled,
          off_t(range.lowerBound + filled)
        )
        if taken < 0, errno == EINTR { continue }
        if taken <= 0 {
          failure = taken < 0 ? errno : EIO
          break
        }
        filled += taken
      }
      count = filled
    }
    if failure != 0 { throw MachineFailure(.read, "spool", errno: failure) }
  }
}
