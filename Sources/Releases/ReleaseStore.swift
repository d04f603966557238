internal import CLinux
import Glibc
package import Publishing

/// A folder that sites are put live in: releases beside each other below `releases`, and the link
/// `current`, which names the one that is live and is all that a web server has to know.
///
/// A release is there once its folder, its manifest (`.sha256`) and its facts (`.facts`) are. Nothing
/// is removed but what a manifest names, so that what somebody else has put there stays.
package struct ReleaseStore: Sendable {
  /// The file that says that the folder is kept by this program.
  static let marker = ".linkage-site"
  /// What the program finds there, for people who do too.
  private static let markerText = """
    format 1
    note Kept by `linkage publish`: web servers read `current`; releases are made and removed by it.

    """
  /// The name of the link to the live release.
  static let current = "current"
  /// What the names of files that replace others end with until they are whole.
  private static let unfinished = ".linkage-new"
  /// The file of what need not be read again.
  private static let statesName = ".linkage-states"
  /// Its path.
  var statesPath: String { "\(path)/\(Self.statesName)" }
  /// The folder that a release is made in.
  static let staging = ".staging"

  /// The folder.
  package let path: String
  /// The folder of the releases.
  var folder: String { "\(path)/releases" }

  /// The store at `path`.
  ///
  /// - Throws: `ReleaseFailure` where it is none.
  package init(opening path: String) throws(ReleaseFailure) {
    self.path = path
    guard Self.isMarked(path) else { throw ReleaseFailure(.notAStore, path) }
  }

  /// The store at `path`, which is made one where the folder is empty or not there yet.
  ///
  /// The marker comes first: whatever stops this, the folder is known for what it is afterwards. Only
  /// whoever holds the lock of the folder may ask for it.
  ///
  /// - Throws: `ReleaseFailure` where the folder holds something else, `MachineFailure` where it
  ///   cannot be written.
  init(making path: String) throws {
    self.path = path
    if !Self.isMarked(path) {
      guard try !FolderFiles.isFolder(path) || Self.isUntouched(path) else {
        throw ReleaseFailure(.foreign, path)
      }
      try FolderFiles.makeFolder(path)
      try FolderFiles.replace("\(path)/\(Self.marker)", with: Array(Self.markerText.utf8))
    }
    try FolderFiles.makeFolder(folder)
  }

  /// Whether a folder holds nothing, or no more than a run leaves that was stopped before it had put
  /// its marker there.
  private static func isUntouched(_ path: String) throws(MachineFailure) -> Bool {
    for name in try FolderFiles.names(in: path) where name != marker + unfinished {
      // Earlier versions made the folder first.
      guard name == "releases", FolderFiles.isFolder("\(path)/\(name)"),
        try FolderFiles.isEmpty("\(path)/\(name)")
      else { return false }
    }
    return true
  }

  private static func isMarked(_ path: String) -> Bool {
    FileState("\(path)/\(marker)") != nil
  }

  // MARK: What is there

  /// The releases, the oldest first.
  package func releases() throws(MachineFailure) -> [Release] {
    try names().compactMap { name in
      guard let number = Release.number(in: name), FolderFiles.isFolder("\(folder)/\(name)"),
        FileState(manifestPath(name)) != nil, let facts = facts(of: name)
      else { return nil }
      return Release(number: number, name: name, facts: facts)
    }.sorted { $0.number < $1.number }
  }

  /// What is known of a release; of the live one also where the file beside it was lost, as whom a
  /// folder serves must not be forgotten.
  func facts(of name: String) -> ReleaseFacts? {
    if let bytes = (try? FolderFiles.read(factsPath(name))) ?? nil,
      let facts = ReleaseFacts(FactLines(String(decoding: bytes, as: UTF8.self)))
    {
      return facts
    }
    guard name == live,
      let bytes = (try? FolderFiles.read("\(folder)/\(name)/\(ReleaseStaging.about)")) ?? nil
    else { return nil }
    return ReleaseFacts(about: bytes)
  }

  /// The greatest number that anything there bears, also what a killed run left.
  func greatestNumber() throws(MachineFailure) -> Int {
    try names().compactMap { name in
      Release.number(in: name.split(separator: ".").first ?? "")
    }.max() ?? 0
  }

  /// The name of the release that is live; nil before the first.
  package var live: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("\(path)/\(Self.current)", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard target.hasPrefix("releases/") else { return nil }
    return String(target.dropFirst("releases/".count))
  }

  /// Whether something other than a link stands where the link belongs.
  var isLinkTaken: Bool {
    var status = stat()
    return lstat("\(path)/\(Self.current)", &status) == 0 && status.st_mode & S_IFMT != S_IFLNK
  }

  /// The manifest of a release; nil where it is damaged.
  package func manifest(of name: String) -> ReleaseManifest? {
    ReleaseManifest(readingFrom: manifestPath(name))
  }

  func manifestPath(_ name: String) -> String { "\(folder)/\(name).sha256" }
  func factsPath(_ name: String) -> String { "\(folder)/\(name).facts" }

  private func names() throws(MachineFailure) -> [String] {
    // A first run that was stopped may have got no further than the marker.
    guard FolderFiles.isFolder(folder) else { return [] }
    return try FolderFiles.names(in: folder)
  }

  // MARK: What is done

  /// Makes a release the live one, in one step: whoever reads gets the one or the other.
  func switchLive(to name: String) throws {
    guard !isLinkTaken else { throw ReleaseFailure(.linkTaken, "\(path)/\(Self.current)") }
    let temporary = "\(path)/.\(Self.current)-new"
    unlink(temporary)
    guard symlink("releases/\(name)", temporary) == 0 else {
      throw MachineFailure(.write, temporary, errno: errno)
    }
    guard rename(temporary, "\(path)/\(Self.current)") == 0 else {
      let reason = errno
      unlink(temporary)
      throw MachineFailure(.write, "\(path)/\(Self.current)", errno: reason)
    }
    Self.settle(path)
  }

  /// Notes of a release whether somebody went back from it.
  func mark(_ release: Release, isWithdrawn: Bool) throws(MachineFailure) {
    guard release.facts.isWithdrawn != isWithdrawn else { return }
    var facts = release.facts
    facts.isWithdrawn = isWithdrawn
    try FolderFiles.replace(factsPath(release.name), with: Array(facts.lines.text.utf8))
  }

  /// Removes a release: the files that its manifest names, and the folders that are empty then.
  ///
  /// - Returns: whether nothing is left of it; what somebody else has put there is.
  @discardableResult
  func remove(_ name: String) -> Bool {
    // A release without its facts is none, whatever stops this half-way.
    unlink(factsPath(name))
    if let manifest = manifest(of: name) {
      removeFiles(manifest.files.map(\.path), of: "\(folder)/\(name)")
    }
    let isGone = rmdir("\(folder)/\(name)") == 0 || errno == ENOENT
    if isGone { unlink(manifestPath(name)) }
    return isGone
  }

  /// Takes away what runs that were killed have left: a release in the making, and manifests
  /// without their release.
  func tidy() throws(MachineFailure) {
    // Files on their way to their names.
    for name in try names() where name.hasSuffix(Self.unfinished) { unlink("\(folder)/\(name)") }
    for name in [Self.statesName, Self.marker] { unlink("\(path)/\(name)\(Self.unfinished)") }
    unlink("\(path)/.\(Self.current)-new")
    let list = "\(folder)/\(Self.staging).list"
    if let bytes = try FolderFiles.read(list) {
      let paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      removeFiles(paths.filter { OutputManifest.isInside($0) }, of: "\(folder)/\(Self.staging)")
      rmdir("\(folder)/\(Self.staging)")
      unlink(list)
    }
    if let live, FileState(factsPath(live)) == nil, let facts = facts(of: live) {
      try FolderFiles.replace(factsPath(live), with: Array(facts.lines.text.utf8))
    }
    for name in Set(try names().compactMap { $0.split(separator: ".").first.map(String.init) })
    where Release.number(in: name) != nil {
      let isWhole =
        FolderFiles.isFolder("\(folder)/\(name)") && FileState(manifestPath(name)) != nil
        && FileState(factsPath(name)) != nil
      if !isWhole, name != live, FileState(manifestPath(name)) != nil { remove(name) }
      if !FolderFiles.isFolder("\(folder)/\(name)") {
        unlink(factsPath(name))
        unlink(manifestPath(name))
      }
    }
  }

  private func removeFiles(_ paths: [String], of root: String) {
    for path in paths { FolderFiles.remove(path, below: root) }
  }

  /// Waits until the disk holds what was written below a folder, so that a machine that loses its
  /// power does not come back with a link to files that are empty.
  static func settle(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    syncfs(descriptor)
    close(descriptor)
  }
}
