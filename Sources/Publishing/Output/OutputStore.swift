import Glibc

/// Where made files go: at once into an output that is empty, else only after the proof of the
/// whole site.
struct OutputStore: Sendable {
  /// The output folder.
  let folder: String
  /// Holds what differs until the site is proven; nil where the output is new and nothing in it can
  /// be lost.
  private let spool: Spool?

  /// What became of a file.
  enum Outcome: Sendable {
    /// It lay there already.
    case same(FileState)
    /// It was written.
    case written(FileState)
    /// It differs, and waits to be written.
    case waiting(Range<Int>)
  }

  /// A store for the output in `folder`.
  init(_ folder: String, isNew: Bool) throws(MachineFailure) {
    self.folder = folder
    spool = isNew ? nil : try Spool(in: folder)
  }

  /// Takes in a file before the proof.
  ///
  /// `scratch` is room for what lies on the disk, used again for every file of a worker.
  func take(
    _ bytes: Span<UInt8>,
    at path: String,
    scratch: inout [UInt8]
  ) throws(MachineFailure) -> Outcome {
    let place = "\(folder)/\(path)"
    guard let spool else { return .written(try FolderFiles.write(bytes, to: place)) }
    if let state = FolderFiles.state(of: place, holding: bytes, scratch: &scratch) {
      return .same(state)
    }
    return .waiting(try spool.add(bytes))
  }

  /// Writes a file that waited.
  func write(
    _ range: Range<Int>,
    to path: String,
    scratch: inout [UInt8]
  ) throws(MachineFailure) -> FileState {
    guard let spool else { throw MachineFailure(.write, path, reason: "") }
    try spool.read(range, into: &scratch)
    Self.clear("\(folder)/\(path)")
    return try FolderFiles.write(scratch.span, to: "\(folder)/\(path)")
  }

  /// Takes away what stands in a file's place and is none, such as a link: writing would follow it.
  private static func clear(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { unlink(path) }
  }
}
