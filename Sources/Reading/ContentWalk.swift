import Diagnostics
import Glibc

/// Finds the files of a content folder, in an order that does not depend on the disk's.
struct ContentWalk {
  /// A fault of a path; its file gets a number only once all paths are known.
  struct Fault {
    var path: String
    var rule: RuleID
    var message: Phrase
    var help: Phrase
  }

  /// The most folders within each other.
  private static let mostDepth = 64

  /// The paths from the site folder, sorted by their bytes.
  private(set) var paths: [String] = []
  /// What could not be followed or opened.
  private(set) var faults: [Fault] = []

  private let site: String
  private var visited: Set<[UInt64]> = []
  private var links: [(path: String, depth: Int)] = []

  /// Walks through the folder `folder` of `site`.
  ///
  /// Folders are walked before symbolic links are followed, so that a file reached twice is found
  /// under its real path, and a link into a folder that was walked already leads nowhere new.
  init(_ folder: String, of site: String) throws(ReadingFailure) {
    self.site = site
    var status = stat()
    guard stat("\(site)/\(folder)", &status) == 0, Self.isFolder(status) else {
      throw .contentMissing(site: site)
    }
    // Whose link it is nobody can tell: an author's may lead to what the machine holds besides.
    guard !RealPath.isLink("\(site)/\(folder)") || SiteBounds(site).hold("\(site)/\(folder)")
    else {
      faults.append(Fault.contentOut(folder))
      return
    }
    if let reason = visit(folder, depth: 1) {
      throw .contentUnreadable(site: site, reason: reason)
    }
    let roots = [site, "\(site)/\(folder)"].compactMap { RealPath.of($0) }
    while !links.isEmpty {
      links.sort { ByteOrder.precedes($0.path, $1.path) }
      let (path, depth) = links.removeFirst()
      follow(path, depth: depth, roots)
    }
    paths.sort(by: ByteOrder.precedes)
  }

  /// Reads one folder; the system's reason where it cannot be opened.
  private mutating func visit(_ folder: String, depth: Int) -> String? {
    guard depth <= Self.mostDepth else {
      faults.append(Fault.tooDeep(folder, limit: Self.mostDepth))
      return nil
    }
    guard let stream = opendir("\(site)/\(folder)") else { return Self.reason }
    var status = stat()
    if fstat(dirfd(stream), &status) == 0 {
      visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)])
    }
    var entries: [(name: String, type: UInt8)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else {
        faults.append(Fault.badName(in: folder))
        continue
      }
      if !name.utf8.starts(with: [0x2E]), !Self.isReadme(name) {
        entries.append((name, entry.pointee.d_type))
      }
    }
    closedir(stream)
    entries.sort { ByteOrder.precedes($0.name, $1.name) }
    for entry in entries { add("\(folder)/\(entry.name)", type: entry.type, depth: depth) }
    return nil
  }

  private static func isReadme(_ name: String) -> Bool {
    name.utf8.count == 9 && name.lowercased() == "readme.md"
  }

  /// Takes in what the folder says that a path is; the file itself is asked only where the folder
  /// does not tell.
  private mutating func add(_ path: String, type: UInt8, depth: Int) {
    switch Int(type) {
    case DT_REG: paths.append(path)
    case DT_LNK: links.append((path, depth))
    case DT_DIR: enter(path, depth: depth)
    default:
      var status = stat()
      guard lstat("\(site)/\(path)", &status) == 0 else {
        faults.append(Fault.unreadable(path, reason: Self.reason))
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: paths.append(path)
      case S_IFLNK: links.append((path, depth))
      case S_IFDIR: enter(path, depth: depth)
      default: faults.append(Fault.special(path))
      }
    }
  }

  private mutating func enter(_ path: String, depth: Int) {
    if let reason = visit(path, depth: depth + 1) {
      faults.append(Fault.unreadable(path, reason: reason))
    }
  }

  private mutating func follow(_ path: String, depth: Int, _ roots: [String]) {
    guard let target = RealPath.of("\(site)/\(path)") else {
      faults.append(Fault.deadLink(path))
      return
    }
    guard roots.contains(where: { SiteBounds.leads(target, into: $0) }) else {
      faults.append(Fault.linkOut(path))
      return
    }
    var status = stat()
    guard stat("\(site)/\(path)", &status) == 0 else {
      faults.append(Fault.unreadable(path, reason: Self.reason))
      return
    }
    if Self.isFolder(status) {
      // The folder above, or one that was read under another name: following it would go round.
      guard !visited.contains([UInt64(status.st_dev), UInt64(status.st_ino)]),
        !roots.contains(target)
      else {
        faults.append(Fault.circle(path))
        return
      }
      if let reason = visit(path, depth: depth + 1) {
        faults.append(Fault.unreadable(path, reason: reason))
      }
    } else if status.st_mode & S_IFMT != S_IFREG {
      faults.append(Fault.special(path))
    } else if FileKind(of: path).isLeftAlone, !FileKind(of: target).isLeftAlone {
      // A record under the name of a picture would go out as it is, whoever may see it.
      faults.append(Fault.otherKind(path))
    } else {
      paths.append(path)
    }
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  private static var reason: String { String(cString: strerror(errno)) }
}
