import Publishing
import Synchronization

/// The folder that a preview builds into, held by its lock for as long as the preview runs.
///
/// It lies in `.linkage`, which may be removed at any time, and a lock on what is gone keeps nobody
/// out: the hold is looked at before each build and taken again where it came to nothing.
final class HeldFolder: Sendable {
  /// Where it is.
  let path: String
  private let lock: Mutex<OutputLock>

  /// Takes hold of the folder at `path`, which is made where there is none.
  ///
  /// - Throws: `MachineFailure` where it cannot be made, or another process holds it.
  init(making path: String) throws(MachineFailure) {
    self.path = path
    lock = Mutex(try OutputLock(making: path))
  }

  /// Whether there is such a folder at this moment.
  var exists: Bool { FolderFiles.isFolder(path) }

  /// Makes the folder and takes hold of it again, where it was removed meanwhile.
  ///
  /// - Throws: `MachineFailure` as when it was taken first.
  func renew() throws(MachineFailure) {
    try lock.withLock { (held) throws(MachineFailure) in
      if !held.isHeld { held = try OutputLock(making: path) }
    }
  }
}
