import Fingerprints
import Publishing

/// What the system said of the files of the live release when it was made, and of the files they were
/// made from: which of them need not be read again.
struct PublishedStates {
  /// What is known of a file.
  struct File {
    /// The digest of its bytes.
    var digest: String
    /// The file of the output that it was made from.
    var source: FileState
    /// The file of the release.
    ///
    /// When it last changed is not compared: a further link changes that.
    var target: FileState
  }

  /// The files, by path.
  private(set) var files: [String: File] = [:]

  private static let form = "format 1"

  init() {}

  /// Notes a file.
  mutating func note(_ path: String, _ file: File) { files[path] = file }

  /// What was kept at `path` about a release; nothing where it is about another, or damaged.
  init(readingFrom path: String, release: String?) {
    guard let release, let bytes = (try? FolderFiles.read(path)) ?? nil, bytes.count > 65 else {
      return
    }
    guard String(decoding: bytes[..<64], as: UTF8.self) == ContentDigest.sha256(bytes[65...]) else {
      return
    }
    var lines = bytes[65...].split(separator: 0x0A)[...]
    guard lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == Self.form,
      lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == "release \(release)"
    else { return }
    for line in lines {
      let words = line.split(separator: 0x20, maxSplits: 9).map {
        String(decoding: $0, as: UTF8.self)
      }
      let numbers = words.dropFirst().prefix(8).compactMap { UInt64($0) }
      guard words.count == 10, numbers.count == 8 else { continue }
      files[words[9]] = File(
        digest: words[0],
        source: Self.state(numbers[..<4]),
        target: Self.state(numbers[4...])
      )
    }
  }

  /// Keeps the states at `path`; where they cannot be kept, files are read again next time.
  func write(to path: String, release: String) {
    var text = "\(Self.form)\nrelease \(release)\n"
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      text += "\(file.digest) \(Self.words(file.source)) \(Self.words(file.target)) \(path)\n"
    }
    let bytes = Array(text.utf8)
    try? FolderFiles.replace(path, with: Array((ContentDigest.sha256(bytes) + "\n").utf8) + bytes)
  }

  private static func words(_ state: FileState) -> String {
    "\(state.size) \(state.modified) \(state.changed) \(state.inode)"
  }

  private static func state(_ numbers: ArraySlice<UInt64>) -> FileState {
    let numbers = Array(numbers)
    return FileState(
      size: numbers[0],
      modified: numbers[1],
      changed: numbers[2],
      inode: numbers[3]
    )
  }
}
