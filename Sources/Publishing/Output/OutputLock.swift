import Glibc

/// A lock on an output folder, held while a build writes to it and let go when the process ends.
///
/// It is the system's lock on the folder itself, so that no file has to be left behind and none
/// can be left over from a build that was killed.
package struct OutputLock: ~Copyable {
  private let path: String
  private let descriptor: Int32
  /// Whether the folder was made for the lock, rather than by somebody who may have given it rights.
  private let isNew: Bool

  /// A program that a build has just started holds its lock too until it runs, also where that build
  /// was killed meanwhile: a lock is asked for again for half a second before it counts as held.
  private static let mostTries = 20
  /// How long to wait before asking again, in microseconds.
  private static let pause: UInt32 = 25_000

  /// Takes the lock of the folder at `path`, which is made where there is none.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - waits: Whether to wait for as long as another process holds it.
  /// - Throws: `MachineFailure` where the folder cannot be made, or another build holds the lock.
  package init(making path: String, waits: Bool = false) throws(MachineFailure) {
    isNew = !FolderFiles.isFolder(path)
    descriptor = try Self.locked(path, waits: waits)
    self.path = path
  }

  private static func locked(_ path: String, waits: Bool) throws(MachineFailure) -> Int32 {
    var tries = 0
    while waits || tries < mostTries {
      tries += 1
      try FolderFiles.makeFolder(path)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      // It may be taken away again before it is open.
      guard descriptor >= 0 || errno == ENOENT else {
        throw MachineFailure(.write, path, errno: errno)
      }
      if descriptor >= 0 {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: path) {
          return descriptor
        }
        close(descriptor)
      }
      usleep(pause)
    }
    throw MachineFailure(.lock, path, reason: "")
  }

  /// Whether the folder that is locked still is the one at its path.
  package var isHeld: Bool { Self.isStill(descriptor, at: path) }

  /// Whether the open folder is the one at `path`: a build that wrote nothing takes its folder away,
  /// and a lock on what is gone keeps nobody out.
  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &found) == 0
      && held.st_dev == found.st_dev && held.st_ino == found.st_ino
  }

  /// Takes away the folder that was made for a build that then wrote nothing into it.
  func removeFolderIfEmpty() {
    if isNew { rmdir(path) }
  }

  deinit {
    close(descriptor)
  }
}
