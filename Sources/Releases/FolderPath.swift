import Glibc
import Publishing

/// A path as it is from the root, without links and dots, as far as it leads to something already.
struct FolderPath {
  /// The path.
  let text: String
  /// The folders that are not there yet, the outermost first.
  let missing: [String]

  init(_ path: String) {
    let names = path.split(separator: "/")
    let root = path.hasPrefix("/") ? "/" : ""
    for count in stride(from: names.count, through: 0, by: -1) {
      let head = root + names[..<count].joined(separator: "/")
      guard let whole = realpath(head.isEmpty ? "." : head, nil) else { continue }
      defer { free(whole) }
      var text = String(cString: whole)
      var missing: [String] = []
      for name in names[count...] {
        text += text.hasSuffix("/") ? name : "/\(name)"
        missing.append(text)
      }
      self.text = text
      self.missing = missing
      return
    }
    text = path
    missing = []
  }

  /// Whether it is the other folder, or one in it.
  func isInside(_ other: FolderPath) -> Bool {
    text == other.text || text.hasPrefix(other.text.hasSuffix("/") ? other.text : "\(other.text)/")
  }
}
