import Glibc
import Records
package import Workers

/// The content of a site as a commit has it, read from git's objects: the files on disk are neither
/// looked at nor touched.
package struct PastContent: Sendable {
  /// The most bytes of all files together.
  private static let limit = 1 << 30
  /// The most bytes of the list of files.
  private static let listLimit = 1 << 28

  /// What stands in the records then.
  package let content: Content

  /// Reads the content of `site` at a commit; nil where git cannot give all of it.
  ///
  /// - Parameters:
  ///   - commit: The full id of the commit.
  ///   - site: The folder of the site.
  ///   - workers: Who reads the records.
  package init?(at commit: String, of site: String, workers: Workers) {
    guard let listing = Listing(at: commit, of: site) else { return nil }
    let wanted = listing.files.filter { !FileKind(of: $0.path).isLeftAlone }
    guard let objects = Self.objects(wanted.map(\.object), of: site),
      objects.ranges.count == wanted.count
    else { return nil }
    let ranges = Dictionary(
      zip(wanted.map(\.path), objects.ranges),
      uniquingKeysWith: { first, _ in first }
    )
    let bytes = objects.bytes
    content =
      ContentAssembly(
        paths: listing.files.map(\.path),
        faults: [],
        workers: workers,
        days: GitHistory.days(of: site, at: commit)
      ) { path, limit in
        guard let range = ranges[path] else { return .unreadable("no such file") }
        return range.count > limit ? .tooLarge(range.count) : .bytes(Array(bytes[range]), nil)
      }.result().content
  }

  /// What git says stands in the folder at a commit.
  private struct Listing {
    /// The files with the ids of their contents, sorted by the bytes of their paths.
    private(set) var files: [(path: String, object: String)] = []

    init?(at commit: String, of site: String) {
      let arguments = GitCommand.arguments(
        ["ls-tree", "-r", "-z", commit, "--", "Content/"],
        in: site
      )
      guard let bytes = CommandOutput.bytes(of: arguments, limit: PastContent.listLimit) else {
        return nil
      }
      for entry in bytes.split(separator: 0) {
        guard let tab = entry.firstIndex(of: 0x09),
          let path = String(validating: entry[(tab + 1)...], as: UTF8.self)
        else { continue }
        let words = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, !Self.isPassedOver(path) else { continue }
        // A symbolic link is no file of its own and is passed over.
        if words[0] != "120000", words[1] == "blob" { files.append((path, words[2])) }
      }
      files.sort { ByteOrder.precedes($0.path, $1.path) }
    }

    /// Whether the file would not be read from disk either.
    private static func isPassedOver(_ path: String) -> Bool {
      let parts = path.split(separator: "/")
      return parts.first != "Content" || parts.contains { $0.hasPrefix(".") }
        || parts.last?.lowercased() == "readme.md"
    }
  }

  /// The contents with these ids, behind each other in `bytes`; nil where one is missing.
  private static func objects(
    _ ids: [String],
    of site: String
  ) -> (bytes: [UInt8], ranges: [Range<Int>])? {
    guard let input = namelessFile(ids.map { $0 + "\n" }.joined()) else { return nil }
    defer { close(input) }
    let arguments = GitCommand.arguments(["cat-file", "--batch"], in: site)
    guard let bytes = CommandOutput.bytes(of: arguments, input: input, limit: limit) else {
      return nil
    }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(ids.count)
    var place = 0
    for id in ids {
      // `ID blob SIZE`, the bytes, a line break.
      guard let end = bytes[place...].firstIndex(of: 0x0A) else { return nil }
      let words = bytes[place..<end].split(separator: 0x20)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, words[0] == id, words[1] == "blob", let size = Int(words[2]),
        size >= 0, size < bytes.count - end
      else { return nil }
      ranges.append(end + 1..<end + 1 + size)
      place = end + size + 2
    }
    return (bytes, ranges)
  }

  /// A file without a name that holds `text`, to be read from its beginning; nil where the machine
  /// has no room for it.
  private static func namelessFile(_ text: String) -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/linkage-objects-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    guard written == bytes.count, lseek(descriptor, 0, SEEK_SET) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
