import Glibc

/// The output folder, read for browsers: files in it and nothing else.
struct SiteFolder {
  /// Where it is.
  let path: String

  /// What is at a path.
  enum Found: Equatable {
    case file([UInt8])
    case folder
    case nothing
  }

  /// What lies at a path below the folder.
  ///
  /// Each name is opened from the folder before it and no link is followed, so that nothing outside
  /// can be reached whatever lies in the folder. Only plain files are read.
  func find(_ names: [String]) -> Found {
    var descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for (place, name) in names.enumerated() {
      guard descriptor >= 0 else { return .nothing }
      let isLast = place == names.count - 1
      // A pipe must not keep everybody waiting.
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = openat(descriptor, name, flags)
      close(descriptor)
      descriptor = next
    }
    guard descriptor >= 0 else { return .nothing }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG:
      return Self.read(descriptor, size: Int(status.st_size)).map { .file($0) } ?? .nothing
    default: return .nothing
    }
  }

  private static func read(_ descriptor: Int32, size: Int) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          isWhole = got == 0
          break
        }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }
}
