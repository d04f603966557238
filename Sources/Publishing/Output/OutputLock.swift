import Glibc

/// A lock on an output folder, held while a build writes to it and let go when the process ends.
///
/// It is the system's lock on the folder itself, so that no file has to be left behind and none
/// can be left over from a build that was killed.
struct OutputLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// A program that a build has just started holds its lock too until it runs, also where that build
  /// was killed meanwhile: a lock is asked for again for half a second before it counts as held.
  private static let mostTries = 20
  /// How long to wait before asking again, in microseconds.
  private static let pause: UInt32 = 25_000

  /// Takes the lock of the folder at `path`, which is made where there is none.
  ///
  /// - Throws: `MachineFailure` where the folder cannot be made, or another build holds the lock.
  init(making path: String) throws(MachineFailure) {
    try FolderFiles.makeFolder(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineFailure(.write, path, errno: errno) }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      tries += 1
      guard tries < Self.mostTries else {
        close(descriptor)
        throw MachineFailure(.lock, path, reason: "")
      }
      usleep(Self.pause)
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
