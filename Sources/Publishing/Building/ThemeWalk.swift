import Diagnostics
import Glibc
import Reading

/// The files of a theme's folder, in an order that does not depend on the disk's.
///
/// A site's own theme comes with its content, from people who may write to the site and need not be
/// allowed to read the machine that builds it: a link in it is followed only to a file of the same
/// folder, and there are bounds to what is read.
struct ThemeWalk {
  /// The most folders within each other.
  private static let mostDepth = 16
  /// The most files.
  private static let mostFiles = 4096
  /// The most bytes of a file.
  private static let mostBytes = 8 << 20

  /// The paths from the folder, sorted by their bytes.
  private(set) var paths: [String] = []
  /// The paths of what is not read, and why.
  private(set) var refused: [(path: String, reason: Phrase)] = []

  private let root: String
  private let realRoot: String?
  private let followsLinks: Bool

  /// Walks through `folder`; `followsLinks` says whether links may lead anywhere.
  init(_ folder: String, followsLinks: Bool) throws(MachineFailure) {
    root = folder
    realRoot = RealPath.of(folder)
    self.followsLinks = followsLinks
    try visit("", depth: 1)
    paths.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    refused.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  private mutating func visit(_ below: String, depth: Int) throws(MachineFailure) {
    guard let stream = opendir("\(root)/\(below)") else {
      throw MachineFailure(.read, "\(root)/\(below)", errno: errno)
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
    for name in names { try add(below + name, depth: depth) }
  }

  private mutating func add(_ path: String, depth: Int) throws(MachineFailure) {
    var status = stat()
    let full = "\(root)/\(path)"
    guard lstat(full, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK, !leadsInside(full) {
      refused.append((path, Self.linkOut))
      return
    }
    guard stat(full, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard depth < Self.mostDepth else { return refused.append((path, Self.tooDeep)) }
      try visit(path + "/", depth: depth + 1)
    case S_IFREG:
      guard status.st_size <= Self.mostBytes else { return refused.append((path, Self.tooLarge)) }
      guard paths.count < Self.mostFiles else {
        if !refused.contains(where: { $0.reason == Self.tooMany }) {
          refused.append((path, Self.tooMany))
        }
        return
      }
      paths.append(path)
    default: refused.append((path, Self.special))
    }
  }

  /// Whether a link leads to a file of the folder, or may lead anywhere.
  private func leadsInside(_ link: String) -> Bool {
    if followsLinks { return true }
    var status = stat()
    guard let realRoot, let target = RealPath.of(link), target.hasPrefix(realRoot + "/"),
      stat(link, &status) == 0
    else { return false }
    return status.st_mode & S_IFMT == S_IFREG
  }

  private static let linkOut = Phrase(
    zh: "符号链接须指向主题文件夹内的文件",
    en: "a symbolic link has to lead to a file of the theme's folder"
  )
  private static let tooDeep = Phrase(
    zh: "文件夹嵌套超过 \(mostDepth) 层",
    en: "more than \(mostDepth) folders stand within each other"
  )
  private static let tooLarge = Phrase(
    zh: "文件超过 \(mostBytes >> 20) MB",
    en: "the file is larger than \(mostBytes >> 20) MB"
  )
  private static let tooMany = Phrase(
    zh: "主题文件超过 \(mostFiles) 个",
    en: "the theme has more than \(mostFiles) files"
  )
  private static let special = Phrase(
    zh: "这不是普通文件",
    en: "this is no regular file"
  )
}
