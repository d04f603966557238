import Glibc

/// A lock on an output folder, held while a build writes to it and let go when the process ends.
///
/// It is the system's lock on the folder itself, so that no file has to be left behind and none
/// can be left over from a build that was killed.
struct OutputLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of the folder at `path`, which is made where there is none.
  init(making path: String) throws(MachineFailure) {
    try FolderFiles.makeFolder(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineFailure(.write, path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw MachineFailure(.lock, path, reason: "")
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Takes away the folder of a build that wrote nothing into it.
  func removeFolderIfEmpty() { rmdir(path) }

  deinit {
    close(descriptor)
  }
}
