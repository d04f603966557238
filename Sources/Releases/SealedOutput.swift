import Glibc
import Publishing

/// A whole site in the folder that it was built in; no build changes it meanwhile.
struct SealedOutput: ~Copyable {
  /// The folder.
  let folder: String
  /// Which site it is.
  let seal: OutputSeal
  /// Its files, by their paths from the folder, sorted.
  let paths: [String]
  /// What they held when they were built.
  let digests: OutputDigests.Table
  private let lock: OutputLock

  /// Takes hold of the site in a folder.
  ///
  /// - Throws: `ReleaseFailure` where there is no whole site, `MachineFailure` where its list cannot be
  ///   read or a build holds the lock.
  init(in folder: String, waits: Bool) throws {
    guard FolderFiles.isFolder(folder) else { throw ReleaseFailure(.notBuilt, folder) }
    let lock = try OutputLock(making: folder, waits: waits)
    guard let seal = OutputSeal(readingFrom: folder),
      let digests = OutputDigests(sealedIn: folder)?.table
    else {
      throw ReleaseFailure(.notBuilt, folder)
    }
    let paths = try OutputManifest(readingFrom: folder).paths
    guard paths.count == digests.count, paths.allSatisfy({ digests.knows($0) }) else {
      throw ReleaseFailure(.altered(OutputManifest.name), folder)
    }
    if let link = Self.link(above: paths, in: folder) {
      throw ReleaseFailure(.altered(link), folder)
    }
    self.folder = folder
    self.seal = seal
    self.paths = paths
    self.digests = digests
    self.lock = lock
  }

  /// A folder above one of the files that is a link, or none at all.
  private static func link(above paths: [String], in folder: String) -> String? {
    FoldersAbove.all(paths).sorted().first { name in
      var status = stat()
      return lstat("\(folder)/\(name)", &status) != 0 || status.st_mode & S_IFMT != S_IFDIR
    }.map(String.init)
  }

  /// The bytes of one of the files.
  ///
  /// - Throws: `ReleaseFailure` where they are not those that were built, `MachineFailure` where they
  ///   cannot be read.
  func bytes(of path: String) throws -> [UInt8] { try Self.bytes(of: path, in: folder, digests) }

  /// The bytes of a file of the site in `folder`, as `bytes(of:)`.
  static func bytes(
    of path: String,
    in folder: String,
    _ digests: OutputDigests.Table
  ) throws -> [UInt8] {
    guard FileState(unlinked: "\(folder)/\(path)") != nil,
      let bytes = try FolderFiles.read("\(folder)/\(path)"), digests.holds(bytes, at: path)
    else { throw ReleaseFailure(.altered(path), folder) }
    return bytes
  }
}
