import Glibc

extension FolderFiles {
  /// Removes everything that stands in the folder at `path`, and leaves the folder.
  ///
  /// Links are removed, not followed. Folders within folders are moved up before they are removed, so
  /// that no depth of them takes more than two open files.
  ///
  /// - Throws: `MachineFailure` where something cannot be removed.
  package static func empty(_ path: String) throws(MachineFailure) {
    let top = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard top >= 0 else { throw MachineFailure(.write, path, errno: errno) }
    defer { close(top) }
    var number = 0
    while true {
      let folders = try unlinkFiles(in: top, path)
      guard !folders.isEmpty else { return }
      for name in folders {
        let folder = openat(top, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw MachineFailure(.write, shown(name, path), errno: errno) }
        defer { close(folder) }
        for inner in try unlinkFiles(in: folder, shown(name, path)) {
          repeat { number += 1 } while faccessat(top, "\(number)", F_OK, AT_SYMLINK_NOFOLLOW) == 0
          guard renameat(folder, inner, top, "\(number)") == 0 else {
            throw MachineFailure(.write, shown(inner, shown(name, path)), errno: errno)
          }
        }
        guard unlinkat(top, name, AT_REMOVEDIR) == 0 else {
          throw MachineFailure(.write, shown(name, path), errno: errno)
        }
      }
    }
  }

  private static func shown(_ name: [CChar], _ folder: String) -> String {
    "\(folder)/" + String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes what stands in an open folder and is no folder itself; the names of those that are.
  private static func unlinkFiles(
    in folder: Int32,
    _ path: String
  ) throws(MachineFailure) -> [[CChar]] {
    // The stream reads from the start, wherever others of the same folder are.
    let handle = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0, let stream = fdopendir(handle) else {
      throw MachineFailure(.read, path, errno: errno)
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      // Names need not be UTF-8.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
        }
      }
      if name != [0x2E, 0], name != [0x2E, 0x2E, 0] { names.append(name) }
    }
    var folders: [[CChar]] = []
    for name in names where unlinkat(folder, name, 0) != 0 {
      // What else there is to say is said when it is opened as a folder.
      folders.append(name)
    }
    return folders
  }
}
