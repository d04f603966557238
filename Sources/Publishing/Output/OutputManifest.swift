/// The list of files that the last build wrote, kept beside them, so that a build removes what it
/// wrote before and nothing else.
package struct OutputManifest {
  /// The name of the file that keeps the list.
  package static let name = ".linkage-files"

  /// The paths from the output folder, sorted.
  package let paths: [String]

  /// The list kept in `folder`; empty where there is none.
  package init(readingFrom folder: String) throws(MachineFailure) {
    let bytes = try FolderFiles.read("\(folder)/\(Self.name)") ?? []
    paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { Self.isInside($0) }
  }

  init(_ paths: [String]) {
    self.paths = paths
  }

  /// Keeps the list in `folder`.
  func write(to folder: String) throws(MachineFailure) {
    let text = paths.joined(separator: "\n") + "\n"
    let bytes = Array(text.utf8)
    let path = "\(folder)/\(Self.name)"
    if try FolderFiles.read(path) != bytes { try FolderFiles.write(bytes, to: path) }
  }

  /// A damaged list must not make a build remove files outside its folder.
  package static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
