import Glibc

/// Reads and writes files by their paths; every failure names the path and the system's reason.
package enum FolderFiles {
  /// Every file below `folder`, by its path from there, sorted.
  ///
  /// Links to folders are followed, each folder once: links may lead round in circles.
  package static func list(_ folder: String) throws(MachineFailure) -> [String] {
    var found: [String] = []
    var visited: Set<FolderIdentity> = []
    try list(folder, below: "", into: &found, &visited)
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func list(
    _ folder: String,
    below: String,
    into found: inout [String],
    _ visited: inout Set<FolderIdentity>
  ) throws(MachineFailure) {
    guard let handle = opendir(folder) else {
      throw MachineFailure(.read, folder, errno: errno)
    }
    defer { closedir(handle) }
    guard visited.insert(FolderIdentity(dirfd(handle))).inserted else { return }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = "\(folder)/\(name)"
      if isFolder(path) {
        try list(path, below: "\(below)\(name)/", into: &found, &visited)
      } else {
        found.append(below + name)
      }
    }
  }

  /// What stands in the folder itself, by name.
  package static func names(in folder: String) throws(MachineFailure) -> [String] {
    guard let handle = opendir(folder) else { throw MachineFailure(.read, folder, errno: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether nothing stands in the folder at `path`.
  package static func isEmpty(_ path: String) throws(MachineFailure) -> Bool {
    guard let handle = opendir(path) else { throw MachineFailure(.read, path, errno: errno) }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let isDots = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          strcmp($0, ".") == 0 || strcmp($0, "..") == 0
        }
      }
      if !isDots { return false }
    }
    return true
  }

  /// Whether there is a folder at `path`.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything at `path`.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is anything at `path`, be it a link that leads nowhere.
  package static func isThere(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The bytes of a file; nil where there is none.
  package static func read(_ path: String) throws(MachineFailure) -> [UInt8]? {
    // A pipe put in the file's place must not make the program wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw MachineFailure(.read, path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw MachineFailure(.read, path, errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw MachineFailure(.read, path, reason: "not a file")
    }
    var bytes: [UInt8] = []
    let size = Int(status.st_size)
    // One byte more than the file holds, so that a file that grows is noticed.
    var room = size + 1
    while true {
      var failure: Int32 = 0
      let before = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let taken = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if taken < 0 { failure = errno }
        count = max(0, taken)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw MachineFailure(.read, path, errno: failure) }
      if chunk.isEmpty { return bytes }
      if before == 0 { bytes = chunk } else { bytes += chunk }
      room = 65536
    }
  }

  /// The first bytes of a file, at most `count`; nil where it cannot be read.
  static func start(of path: String, _ count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var taken = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      taken = Glibc.read(descriptor, buffer.baseAddress, count)
      filled = max(0, taken)
    }
    return taken < 0 ? nil : bytes
  }

  /// The state of the file at `path` where it holds just `bytes`; nil where it does not.
  ///
  /// `scratch` is room for what it holds, used again for every file.
  static func state(
    of path: String,
    holding bytes: Span<UInt8>,
    scratch: inout [UInt8]
  ) -> FileState? {
    // A link is none of the files that a build leaves, whatever it leads to.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return nil }
    if scratch.count < bytes.count {
      scratch = Array(repeating: 0, count: max(bytes.count, 64 * 1024))
    }
    var filled = 0
    let isSame = scratch.withUnsafeMutableBytes { room -> Bool in
      while filled < bytes.count, let start = room.baseAddress {
        let taken = Glibc.read(descriptor, start + filled, bytes.count - filled)
        if taken < 0, errno == EINTR { continue }
        guard taken > 0 else { return false }
        filled += taken
      }
      return bytes.withUnsafeBytes { bytes in
        guard let one = room.baseAddress, let other = bytes.baseAddress else { return true }
        return memcmp(one, other, bytes.count) == 0
      }
    }
    return isSame ? FileState(status) : nil
  }

  /// Writes `bytes` over the file at `path`, making the folders above it.
  package static func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    _ = try write(bytes.span, to: path)
  }

  /// Writes `bytes` over the file at `path`, making the folders above it.
  ///
  /// - Returns: what the system says of the file then.
  @discardableResult
  package static func write(_ bytes: Span<UInt8>, to path: String) throws(MachineFailure)
    -> FileState
  {
    let descriptor = try emptied(path)
    try write(bytes, to: descriptor, path)
    return try finish(descriptor, path)
  }

  /// Writes `parts` behind each other over the file at `path`, making the folders above it.
  static func write(_ parts: [[UInt8]], to path: String) throws(MachineFailure) {
    let descriptor = try emptied(path)
    for bytes in parts { try write(bytes.span, to: descriptor, path) }
    _ = try finish(descriptor, path)
  }

  /// Opens an empty file at `path`, making the folders above it.
  private static func emptied(_ path: String) throws(MachineFailure) -> Int32 {
    var descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(above: path)
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw MachineFailure(.write, path, errno: errno) }
    return descriptor
  }

  private static func write(
    _ bytes: Span<UInt8>,
    to descriptor: Int32,
    _ path: String
  ) throws(MachineFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.extracting(written...).withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        let reason = errno
        if reason == EINTR { continue }
        close(descriptor)
        throw MachineFailure(.write, path, errno: reason)
      }
      written += count
    }
  }

  /// Closes a file that was written, and tells what the system says of it.
  private static func finish(
    _ descriptor: Int32,
    _ path: String
  ) throws(MachineFailure) -> FileState {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw MachineFailure(.write, path, errno: reason)
    }
    // A full disk may show only here.
    guard close(descriptor) == 0 else { throw MachineFailure(.write, path, errno: errno) }
    return FileState(status)
  }

  /// Replaces the file at `path` in one step: the old text or the new, never a part.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(MachineFailure) {
    let temporary = "\(path).linkage-new"
    // What lies there is of a run that was killed, or a link that somebody put there to be written over.
    unlink(temporary)
    do throws(MachineFailure) {
      try write(bytes, to: temporary)
    } catch {
      unlink(temporary)
      throw error
    }
    var status = stat()
    if stat(path, &status) == 0 { chmod(temporary, status.st_mode & 0o777) }
    guard rename(temporary, path) == 0 else {
      let reason = errno
      unlink(temporary)
      throw MachineFailure(.write, path, errno: reason)
    }
  }

  /// Removes a file, and the folders above it up to `root` that are empty then.
  package static func remove(_ path: String, below root: String) {
    unlink("\(root)/\(path)")
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard rmdir("\(root)/\(folder)") == 0 else { return }
    }
  }

  /// Makes the folder that `path` stands in, and those above it.
  package static func makeFolder(above path: String) throws(MachineFailure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try makeFolder(String(path[..<slash]))
  }

  /// Makes a folder, and those above it.
  package static func makeFolder(_ path: String) throws(MachineFailure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw MachineFailure(.write, path, errno: errno) }
    try makeFolder(above: path)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw MachineFailure(.write, path, errno: errno)
    }
  }
}
