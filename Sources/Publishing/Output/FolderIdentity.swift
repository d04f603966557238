import Glibc

/// What tells a folder from every other, whatever paths lead to it.
struct FolderIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// The folder that is open as `descriptor`.
  init(_ descriptor: Int32) {
    var status = stat()
    fstat(descriptor, &status)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
