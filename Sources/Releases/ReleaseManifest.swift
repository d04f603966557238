import Fingerprints
import Publishing

/// The files of a release with the SHA-256 of each, in the form that `sha256sum --check` reads.
package struct ReleaseManifest: Hashable, Sendable {
  /// A file.
  package struct File: Hashable, Sendable {
    /// Its path from the folder of the release.
    package let path: String
    /// The digest of its bytes, 64 lower-case hexadecimal digits.
    package let digest: String

    init(_ path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// The files, by path.
  package let files: [File]

  init(_ files: [File]) {
    self.files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  /// The manifest kept at `path`; nil where there is none, or where a line of it is damaged: what is
  /// in doubt is neither removed nor linked to.
  init?(readingFrom path: String) {
    guard let bytes = (try? FolderFiles.read(path)) ?? nil, bytes.last == 0x0A else { return nil }
    var files: [File] = []
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      let digest = text.prefix(64)
      let path = String(text.dropFirst(66))
      guard digest.utf8.count == 64,
        digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
        text.dropFirst(64).hasPrefix("  "), !path.isEmpty, OutputManifest.isInside(path)
      else { return nil }
      files.append(File(path, digest: String(digest)))
    }
    self.files = files
  }

  /// The lines of the manifest.
  var bytes: [UInt8] {
    var text: [UInt8] = []
    for file in files { text += Array("\(file.digest)  \(file.path)\n".utf8) }
    return text
  }

  /// What tells this content from any other: the digest of the manifest.
  var mark: String { ContentDigest.sha256(bytes) }
}
