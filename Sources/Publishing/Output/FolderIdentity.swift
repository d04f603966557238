import Glibc

/// What tells a folder from every other, whatever paths lead to it.
struct FolderIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// The folder that is open as `descriptor`.
  init(_ descriptor: Int32) {
    var status = stat()
    fstat(descriptor, &status)
    self.init(status)
  }

  /// The folder at `path`, through links; nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
