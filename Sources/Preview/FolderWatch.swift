import Glibc

/// What the system tells of changes in folders (inotify).
final class FolderWatch {
  /// Readable as soon as something has happened.
  let descriptor: Int32
  /// The folders that are watched, by the numbers of their watches.
  private var watched: [Int32: String] = [:]
  private var siteWatch: Int32 = -1

  /// Why the system will not tell.
  enum Refusal: Error {
    /// It has given out as many watches, or as many users of them, as it is set up for.
    case limit
    case other(Int32)
  }

  /// What has happened.
  struct Changes: Equatable {
    /// Whether any file may differ.
    var isAny = false
    /// The files that may differ.
    var files: Set<String> = []
    /// Whether folders have come, gone or moved, so that they have to be looked for again.
    var isOfFolders = false
  }

  init() throws(Refusal) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.refusal(errno) }
  }

  deinit { close(descriptor) }

  /// Looks for the folders anew and watches those that are there.
  func follow(_ folders: WatchedFolders) throws(Refusal) {
    siteWatch = try add(folders.site) ?? -1
    var found: [Int32: String] = [:]
    var paths = folders.all
    while true {
      for folder in paths {
        if let watch = try add(folder) { found[watch] = folder }
      }
      // A folder that was made before the one above it was watched has told nobody.
      let now = folders.all
      if now == paths { break }
      paths = now
      found = [:]
    }
    // A folder that was moved away is still watched where it has gone.
    for gone in watched.keys where found[gone] == nil && gone != siteWatch {
      inotify_rm_watch(descriptor, gone)
    }
    watched = found
  }

  /// The number of a folder's watch; nil where it has gone meanwhile.
  private func add(_ folder: String) throws(Refusal) -> Int32? {
    let watch = inotify_add_watch(descriptor, folder, Self.kinds)
    if watch >= 0 { return watch }
    if errno == ENOSPC || errno == ENOMEM { throw Self.refusal(errno) }
    return nil
  }

  private static let kinds =
    UInt32(
      IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF
    ) | UInt32(bitPattern: IN_ONLYDIR)

  private static func refusal(_ code: Int32) -> Refusal {
    code == ENOSPC || code == EMFILE ? .limit : .other(code)
  }

  /// What has happened since it was last asked.
  func changes() -> Changes {
    var changes = Changes()
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var place = 0
        while place + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let start = place + MemoryLayout<inotify_event>.size
          let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
          take(event, name: String(decoding: name, as: UTF8.self), into: &changes)
          place = start + Int(event.len)
        }
      }
    }
    return changes
  }

  private func take(_ event: inotify_event, name: String, into changes: inout Changes) {
    func has(_ kind: Int32) -> Bool { event.mask & UInt32(bitPattern: kind) != 0 }
    if has(IN_Q_OVERFLOW) {
      // More happened than the system could tell: everything is looked at.
      changes = Changes(isAny: true, isOfFolders: true)
      return
    }
    if has(IN_IGNORED) { return }
    // In the folder of the site itself only the folders that it is made from count; of hidden files
    // and the copies that editors leave, none does.
    let folder = watched[event.wd]
    if event.wd == siteWatch, folder == nil, name != "Content", name != "Theme" {
      return
    }
    if name.hasPrefix(".") || name.hasSuffix("~") { return }
    let isFolder = has(IN_ISDIR) || has(IN_DELETE_SELF) || has(IN_MOVE_SELF)
    // A folder's own times change with each file in it.
    if isFolder, has(IN_ATTRIB), event.len == 0 { return }
    changes.isAny = true
    changes.files.insert(folder.map { "\($0)/\(name)" } ?? name)
    if isFolder || event.wd == siteWatch { changes.isOfFolders = true }
  }
}
