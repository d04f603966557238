package import Glibc

/// What the system says of a file without reading it: enough to tell that nobody has touched it.
package struct FileState: Hashable, Sendable, BitwiseCopyable {
  /// How many bytes it holds.
  package let size: UInt64
  /// When it was last written, in nanoseconds.
  package let modified: UInt64
  /// When anything about it last changed, in nanoseconds.
  package let changed: UInt64
  /// Its number on the disk.
  package let inode: UInt64

  /// The state that no file is in.
  static let unknown = FileState(size: .max, modified: 0, changed: 0, inode: 0)

  /// The state of the file at `path`; nil where there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// The state of the file at `path` itself; nil where there is none, or a link.
  package init?(unlinked path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  package init(_ status: stat) {
    size = UInt64(truncatingIfNeeded: status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  package init(size: UInt64, modified: UInt64, changed: UInt64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  func write(to writer: inout ByteWriter) {
    for number in [size, modified, changed, inode] { writer.put(number) }
  }

  init?(from reader: inout ByteReader) {
    guard let size = reader.number(UInt64.self), let modified = reader.number(UInt64.self),
      let changed = reader.number(UInt64.self), let inode = reader.number(UInt64.self)
    else { return nil }
    self.init(size: size, modified: modified, changed: changed, inode: inode)
  }

  private static func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000
      &+ UInt64(truncatingIfNeeded: time.tv_nsec)
  }
}
