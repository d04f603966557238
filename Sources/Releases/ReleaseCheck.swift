import Fingerprints
package import Publishing

/// Reads the files of a release and compares them with its manifest.
package struct ReleaseCheck {
  private let store: ReleaseStore

  package init(_ store: ReleaseStore) {
    self.store = store
  }

  /// The files of a release that are missing or hold something else, by path; the manifest itself
  /// where it is damaged.
  package func damaged(_ name: String) throws(MachineFailure) -> [String] {
    guard let manifest = store.manifest(of: name) else { return ["../\(name).sha256"] }
    var damaged: [String] = []
    for file in manifest.files {
      let bytes = try FolderFiles.read("\(store.folder)/\(name)/\(file.path)")
      if bytes.map({ ContentDigest.sha256($0) }) != file.digest { damaged.append(file.path) }
    }
    return damaged
  }
}
