import Glibc

/// What the system says of a file without opening it: as long as it says the same, the bytes are.
struct FileStamp: Hashable, Sendable {
  /// The number of bytes.
  var size: Int64
  /// When the bytes were last changed, in nanoseconds since 1970.
  var modified: Int64
  /// When the bytes or the file's properties were last changed, in nanoseconds since 1970.
  var changed: Int64
  /// The file's number on its disk.
  var inode: UInt64

  init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The stamp of the file at `path`, links followed; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The stamp that the system's answer holds.
  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
  }

  /// The present moment, in nanoseconds since 1970.
  ///
  /// Never shown anywhere; it only tells which stamps are too young to be believed.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// Whether the file was so new at `moment` that a later change may have left the stamp as it was.
  ///
  /// Some file systems keep time in steps of two seconds.
  func isYoung(at moment: Int64) -> Bool {
    let before = moment &- 2_000_000_000
    return modified >= before || changed >= before
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
