import Diagnostics
import Fingerprints
import Glibc
import Publishing
import Workers

/// Makes a release in a folder that nobody reads yet: files that are as in the live release become
/// further links to it, the others are copied and read back.
struct ReleaseStaging {
  let output: String
  let store: ReleaseStore
  let live: Release?
  let workers: Workers
  private let manifest: [String: String]
  private let states: PublishedStates
  private let rights: ReaderRights

  /// A file that tells which release this is; no build makes it.
  static let about = "release.json"

  init(output: String, store: ReleaseStore, live: Release?, workers: Workers) {
    self.output = output
    self.store = store
    self.live = live
    self.workers = workers
    rights = ReaderRights(of: store.path)
    let files = live.flatMap { store.manifest(of: $0.name) }?.files ?? []
    manifest = Dictionary(files.map { ($0.path, $0.digest) }) { first, _ in first }
    states = PublishedStates(readingFrom: store.statesPath, release: live?.name)
  }

  private var folder: String { "\(store.folder)/\(ReleaseStore.staging)" }

  /// A file of the site.
  struct File: Sendable {
    var path: String
    var digest: String
    /// What the system said of it before it was read.
    var state: FileState
  }

  // MARK: What there is to do

  /// The files of the site with their digests; those known from the last time are not read again.
  ///
  /// - Throws: `ReleaseFailure` where one is not as it was built.
  func survey(_ site: borrowing SealedOutput) throws -> [File] {
    let (output, states) = (site.folder, states)
    let (paths, digests) = (site.paths, site.digests)
    return try workers.chunks(paths.count) { range in
      range.map { number -> Result<File, any Error> in
        let path = paths[number]
        do {
          guard let state = FileState(unlinked: "\(output)/\(path)") else {
            throw ReleaseFailure(.altered(path), output)
          }
          if let known = states.files[path], known.source == state {
            return .success(File(path: path, digest: known.digest, state: state))
          }
          let bytes = try SealedOutput.bytes(of: path, in: output, digests)
          return .success(File(path: path, digest: ContentDigest.sha256(bytes), state: state))
        } catch {
          return .failure(error)
        }
      }
    }.flatMap { $0 }.map { try $0.get() }
  }

  /// Whether the live release holds just these files.
  func isLive(_ files: [File]) -> Bool { live != nil && Self.holds(manifest, files) }

  /// Whether a release holds just these files.
  func holds(_ release: Release, _ files: [File]) -> Bool {
    let known = store.manifest(of: release.name)?.files ?? []
    return Self.holds(Dictionary(known.map { ($0.path, $0.digest) }) { first, _ in first }, files)
  }

  private static func holds(_ manifest: [String: String], _ files: [File]) -> Bool {
    let others = manifest.count - (manifest[about] == nil ? 0 : 1)
    return files.count == others && files.allSatisfy { manifest[$0.path] == $0.digest }
  }

  // MARK: Making it

  /// Makes the release and puts it beside the others, not live yet.
  func make(_ files: [File], _ seal: OutputSeal, number: Int, now: Int) throws -> Release {
    let list = "\(folder).list"
    let paths = files.map(\.path) + [Self.about]
    // The list comes first, so that whatever a killed run leaves is known to be its own.
    try FolderFiles.replace(list, with: Array((paths.joined(separator: "\n") + "\n").utf8))
    try FolderFiles.makeFolder(folder)
    for result in workers.map(files.count, { place in outcome(files[place]) }) { try result.get() }
    rights.open(store.folder)
    rights.open(foldersOf: paths, in: folder)

    let mark = seal.commit ?? ReleaseManifest(files.map { .init($0.path, digest: $0.digest) }).mark
    let name = Release.name(number, mark: mark)
    let facts = ReleaseFacts(
      seal,
      published: now,
      files: files.count,
      bytes: files.reduce(0) { $0 + Int($1.state.size) },
      changed: files.count { manifest[$0.path] != $0.digest }
    )
    let about = Array(
      (JSONWriter.text(facts.json(number: number, name: name), indented: true) + "\n").utf8
    )
    try FolderFiles.write(about, to: "\(folder)/\(Self.about)")
    rights.open("\(folder)/\(Self.about)")
    let whole = ReleaseManifest(
      files.map { .init($0.path, digest: $0.digest) }
        + [.init(Self.about, digest: ContentDigest.sha256(about))]
    )
    try FolderFiles.replace(store.manifestPath(name), with: whole.bytes)
    try FolderFiles.replace(store.factsPath(name), with: Array(facts.lines.text.utf8))
    guard rename(folder, "\(store.folder)/\(name)") == 0 else {
      throw MachineFailure(.write, "\(store.folder)/\(name)", errno: errno)
    }
    unlink(list)
    ReleaseStore.settle(store.folder)
    return Release(number: number, name: name, facts: facts)
  }

  private func outcome(_ file: File) -> Result<Void, any Error> {
    do { return .success(try place(file)) } catch { return .failure(error) }
  }

  /// Puts one file into the release.
  private func place(_ file: File) throws {
    let goal = "\(folder)/\(file.path)"
    defer { rights.open(goal) }
    let earlier = live.map { "\(store.folder)/\($0.name)/\(file.path)" }
    let state = earlier.flatMap { FileState($0) }
    let isSame = manifest[file.path] == file.digest && state != nil
    if isSame, let earlier, let state, isUntouched(file, earlier, state),
      try link(earlier, to: goal)
    {
      return
    }
    let bytes = try Self.read("\(output)/\(file.path)")
    let written = try FolderFiles.write(bytes.span, to: goal)
    if let state {
      // A file that says the same keeps its time. One that does not must not look the same to a
      // server that tells files apart by size and second.
      let second = state.modified / 1_000_000_000
      if isSame {
        Self.setTime(of: goal, to: state.modified)
      } else if state.size == written.size, written.modified / 1_000_000_000 <= second {
        Self.setTime(of: goal, to: (second + 1) * 1_000_000_000)
      }
    }
    guard try ContentDigest.sha256(Self.read(goal)) == file.digest else {
      throw ReleaseFailure(.damaged(file.path), folder)
    }
  }

  /// Whether a file of the live release holds what its manifest says: nobody has touched it, or it
  /// was read.
  private func isUntouched(_ file: File, _ path: String, _ state: FileState) -> Bool {
    if let known = states.files[file.path]?.target, known.size == state.size,
      known.modified == state.modified, known.inode == state.inode
    {
      return true
    }
    guard let bytes = (try? FolderFiles.read(path)) ?? nil else { return false }
    return ContentDigest.sha256(bytes) == file.digest
  }

  /// Makes a further link to a file; false where the disk has no such links or no more of them.
  private func link(_ earlier: String, to goal: String) throws(MachineFailure) -> Bool {
    if Glibc.link(earlier, goal) == 0 { return true }
    if errno == ENOENT {
      try FolderFiles.makeFolder(above: goal)
      if Glibc.link(earlier, goal) == 0 { return true }
    }
    let reason = errno
    guard [EMLINK, EPERM, EOPNOTSUPP, EXDEV, EACCES].contains(reason) else {
      throw MachineFailure(.write, goal, errno: reason)
    }
    return false
  }

  private static func setTime(of path: String, to nanoseconds: UInt64) {
    let time = timespec(
      tv_sec: Int(nanoseconds / 1_000_000_000),
      tv_nsec: Int(nanoseconds % 1_000_000_000)
    )
    utimensat(AT_FDCWD, path, [time, time], 0)
  }

  private static func read(_ path: String) throws(MachineFailure) -> [UInt8] {
    guard let bytes = try FolderFiles.read(path) else {
      throw MachineFailure(.read, path, errno: ENOENT)
    }
    return bytes
  }

  // MARK: What the next run need not read

  /// How long a file must have rested before its state is believed, in nanoseconds: one that is
  /// changed twice within a tick of the disk's clock looks as after the first change.
  private static let rest: UInt64 = 50_000_000

  /// Keeps what the system says of the files of `release`, which is live.
  func keepStates(_ files: [File], of release: Release) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    let folder = "\(store.folder)/\(release.name)"
    let targets = workers.chunks(files.count) { range in
      range.map { FileState("\(folder)/\(files[$0].path)") }
    }.flatMap { $0 }
    var states = PublishedStates()
    for (file, target) in zip(files, targets) {
      guard let target, max(file.state.modified, file.state.changed) + Self.rest < now else {
        continue
      }
      states.note(
        file.path,
        PublishedStates.File(digest: file.digest, source: file.state, target: target)
      )
    }
    states.write(to: store.statesPath, release: release.name)
  }
}
