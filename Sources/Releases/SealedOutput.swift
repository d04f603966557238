import Publishing

/// A whole site in the folder that it was built in; no build changes it meanwhile.
struct SealedOutput: ~Copyable {
  /// The folder.
  let folder: String
  /// Which site it is.
  let seal: OutputSeal
  /// Its files, by their paths from the folder, sorted.
  let paths: [String]
  private let lock: OutputLock

  /// Takes hold of the site in a folder.
  ///
  /// - Throws: `ReleaseFailure` where there is no whole site, `MachineFailure` where its list cannot be
  ///   read or a build holds the lock.
  init(in folder: String, waits: Bool) throws {
    guard FolderFiles.isFolder(folder) else { throw ReleaseFailure(.notBuilt, folder) }
    let lock = try OutputLock(making: folder, waits: waits)
    guard let seal = OutputSeal(readingFrom: folder) else {
      throw ReleaseFailure(.notBuilt, folder)
    }
    let paths = try OutputManifest(readingFrom: folder).paths
    self.folder = folder
    self.seal = seal
    self.paths = paths
    self.lock = lock
  }
}
