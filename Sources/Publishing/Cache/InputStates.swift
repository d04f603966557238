import Glibc
import Reading
import Reads
import Workers

/// What the system says of everything that goes into a build: where none of it differs, nothing has
/// to be read to know that nothing has changed.
struct InputStates {
  /// How long a file must have rested before its state is trusted, in nanoseconds: one that is
  /// changed twice within a tick of the disk's clock looks as after the first change.
  private static let rest: UInt64 = 20_000_000

  private var hash = StableHash()
  private var newest: UInt64 = 0
  /// When the first file was looked at; 0 where none is.
  private let now: UInt64
  /// The folders that were gone through: links may lead round in circles.
  private var visited: Set<FolderIdentity> = []
  /// The site folder, and how far its links are followed; others are followed anywhere.
  private let site: String
  private let bounds: SiteBounds

  /// The hash of all states; 0 where a file was changed too lately to tell.
  var value: UInt64 { newest + Self.rest < now ? max(1, hash.value) : 0 }

  /// Nothing is looked at: the next build cannot tell in this way that nothing has changed.
  static let unknown = InputStates()

  private init() {
    now = 0
    site = ""
    bounds = SiteBounds("")
  }

  /// The states of the content and the options; to be taken before any of it is read, so that what
  /// is changed meanwhile is noticed next time.
  init(_ options: BuildOptions, _ workers: Workers) {
    site = options.site
    bounds = SiteBounds(options.site)
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    now = UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    hash.combine(options.version)
    hash.combine(options.theme)
    hash.combine(options.audience)
    hash.combine("\(options.asOf)")
    hash.combine(options.followsBuildDate)
    hash.combine("\(String(describing: options.failOn))")
    // Where the site has a theme of its own, it comes before the one installed or is laid over it.
    hash.combine(FolderFiles.isFolder("\(options.site)/Theme"))
    hash.combine(GitCommit.head(of: options.site))
    hash.combine(options.withHistory)
    // What was never fetched may be fetched later, and the commit stays the same.
    if options.withHistory { hash.combine(ContentPast.isShallow(options.site) ?? true) }
    add(folder: "\(options.site)/Content", workers)
  }

  /// Adds the states of a folder of the theme, before it is read.
  mutating func add(theme folder: String, _ workers: Workers) {
    guard now > 0 else { return }
    hash.combine(folder)
    add(folder: folder, workers)
  }

  private mutating func add(folder: String, _ workers: Workers) {
    // What leads out is not read either, and may be as large as the disk.
    if folder.hasPrefix("\(site)/"), RealPath.isLink(folder), !bounds.hold(folder) { return }
    guard let handle = opendir(folder) else {
      hash.combine(errno == ENOENT ? 1 as UInt64 : 2)
      return
    }
    defer { closedir(handle) }
    guard visited.insert(FolderIdentity(dirfd(handle))).inserted else { return }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    names.sort()
    hash.combine(names.count)
    let (sorted, descriptor) = (names, dirfd(handle))
    let stretches = workers.map((names.count + Self.stretch - 1) / Self.stretch) { number in
      let start = number * Self.stretch
      return Stretch(sorted[start..<min(sorted.count, start + Self.stretch)], in: descriptor)
    }
    for stretch in stretches {
      hash.combine(stretch.hash.value)
      newest = max(newest, stretch.newest)
    }
    for name in stretches.flatMap(\.folders) { add(folder: "\(folder)/\(name)", workers) }
  }

  /// So many files of a folder are looked at in one go, whatever the number of workers.
  private static let stretch = 1024

  /// The states of some files of a folder.
  private struct Stretch: Sendable {
    var hash = StableHash()
    var newest: UInt64 = 0
    var folders: [String] = []

    init(_ names: ArraySlice<String>, in folder: Int32) {
      for name in names {
        hash.combine(name)
        var status = stat()
        guard fstatat(folder, name, &status, 0) == 0 else {
          hash.combine(UInt64(truncatingIfNeeded: errno))
          continue
        }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(name)
          continue
        }
        let state = FileState(status)
        for number in [state.size, state.modified, state.changed, state.inode] {
          hash.combine(number)
        }
        newest = max(newest, state.modified, state.changed)
      }
    }
  }
}
