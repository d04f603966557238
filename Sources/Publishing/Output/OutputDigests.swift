import Glibc
import Reads
import Workers

/// What every file of an output held when the last build left it, as hashes, so that what somebody has
/// altered, removed or put there since does not go live.
///
/// They tell changes and keep nobody out: whoever may write to the output may write them too. What goes
/// live has digests of its own (SHA-256).
package struct OutputDigests {
  /// The name of the file that they are kept in.
  package static let name = ".linkage-digests"
  private static let form = Array("linkage digests 1\n".utf8)

  /// The hashes of the paths, and parallel those of the bytes.
  private let columns: (paths: [UInt64], bytes: [UInt64])

  /// What tells these from all others, for the seal of the output.
  package var mark: String {
    var hash = StableHash()
    for (path, bytes) in zip(columns.paths, columns.bytes) {
      hash.combine(path)
      hash.combine(bytes)
    }
    return String(hash.value, radix: 16)
  }

  /// The digests kept in `folder`; nil where there are none or half of them.
  init?(readingFrom folder: String) {
    guard let bytes = (try? FolderFiles.read("\(folder)/\(Self.name)")) ?? nil,
      bytes.starts(with: Self.form)
    else { return nil }
    let count = (bytes.count - Self.form.count) / 16
    guard Self.form.count + count * 16 == bytes.count else { return nil }
    columns = bytes.withUnsafeBytes { memory in
      func number(_ place: Int) -> UInt64 {
        let offset = Self.form.count + place * 8
        return UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      return ((0..<count).map { number(2 * $0) }, (0..<count).map { number(2 * $0 + 1) })
    }
  }

  /// The digests of the whole site in `folder`; nil where it is none, or where they are not those that
  /// the build has sealed.
  package init?(sealedIn folder: String) {
    guard let seal = OutputSeal(readingFrom: folder) else { return nil }
    self.init(readingFrom: folder)
    guard mark == seal.digests else { return nil }
  }

  /// The digests of the files of `plan` that now lie in `output`: those that were made have theirs, those
  /// that stay keep what the build before knew, and what it did not know is read.
  init(
    _ plan: OutputPlan,
    made: [PageMaking.Made],
    earlier: OutputDigests?,
    in output: String,
    _ workers: Workers
  ) throws(MachineFailure) {
    let paths = plan.hashes.map(\.value)
    var digests: [UInt64?] =
      if let earlier, made.count < paths.count { earlier.digests(of: paths) } else {
        Array(repeating: nil, count: paths.count)
      }
    for file in made { digests[file.number] = file.digest }
    let unknown = digests.indices.filter { digests[$0] == nil }
    let read = workers.map(unknown.count) { place -> Result<UInt64, MachineFailure> in
      let path = "\(output)/\(plan.paths[unknown[place]])"
      do throws(MachineFailure) {
        guard let bytes = try FolderFiles.read(path) else {
          throw MachineFailure(.read, path, errno: ENOENT)
        }
        return .success(StableHash.of(bytes))
      } catch {
        return .failure(error)
      }
    }
    for (number, digest) in zip(unknown, read) { digests[number] = try digest.get() }
    columns = (paths, digests.map { $0 ?? 0 })
  }

  private func digests(of paths: [UInt64]) -> [UInt64?] {
    if paths == columns.paths { return columns.bytes }
    let known = Dictionary(zip(columns.paths, columns.bytes)) { first, _ in first }
    return paths.map { known[$0] }
  }

  /// Keeps the digests in `folder`.
  func write(to folder: String) throws(MachineFailure) {
    var bytes = Self.form
    bytes.reserveCapacity(bytes.count + columns.paths.count * 16)
    for (path, digest) in zip(columns.paths, columns.bytes) {
      for number in [path, digest] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    let path = "\(folder)/\(Self.name)"
    if try FolderFiles.read(path) != bytes { try FolderFiles.write(bytes, to: path) }
  }

  // MARK: Looking up

  /// The digests by path.
  package struct Table: Sendable {
    private let digests: [UInt64: UInt64]

    fileprivate init(_ columns: (paths: [UInt64], bytes: [UInt64])) {
      digests = Dictionary(zip(columns.paths, columns.bytes)) { first, _ in first }
    }

    /// How many files there are.
    package var count: Int { digests.count }

    /// Whether a build has left a file there.
    package func knows(_ path: String) -> Bool { digests[PathHash(path).value] != nil }

    /// Whether a build has left a file there that held just `bytes`.
    package func holds(_ bytes: [UInt8], at path: String) -> Bool {
      digests[PathHash(path).value] == StableHash.of(bytes)
    }
  }

  /// The digests by path.
  package var table: Table { Table(columns) }
}
