import Glibc

/// Tells changes by looking at every file, where the system does not tell them.
struct FolderPoll {
  private var last: UInt64 = 0

  /// Whether anything differs from when it was last asked.
  mutating func hasChanged(in folders: WatchedFolders) -> Bool {
    var hasher = Hasher()
    for folder in folders.all { Self.look(folder, &hasher) }
    let now = UInt64(bitPattern: Int64(hasher.finalize()))
    defer { last = now }
    return now != last
  }

  private static func look(_ folder: String, _ hasher: inout Hasher) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    var files: [[UInt64]: String] = [:]
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard !name.hasPrefix("."), fstatat(dirfd(handle), name, &status, 0) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      let numbers = [
        UInt64(status.st_ino), UInt64(bitPattern: Int64(status.st_size)),
        UInt64(bitPattern: Int64(status.st_mtim.tv_sec)),
        UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)),
      ]
      files[numbers] = name
    }
    hasher.combine(folder)
    hasher.combine(files)
  }
}
