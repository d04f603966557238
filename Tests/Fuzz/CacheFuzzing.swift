import Diagnostics
import Glibc
import Markup
import Reading
import Workers

@testable import Publishing
@testable import Reading

/// Files of `.linkage`, damaged in ways that their hashes would not show: whoever reads them looks at the
/// bounds of everything, and gives what can be used or nothing.
enum CacheFuzzing {
  private static let identity = "fuzz"

  static func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    switch first % 3 {
    case 0: records(bytes)
    case 1: damaged(bytes)
    default: ledger(bytes)
    }
  }

  // MARK: What was read

  /// The example's records as a cache of them; made once.
  private static let whole: [UInt8] = {
    let folder = temporary("site")
    for (path, bytes) in SampleContent.files {
      try? FolderFiles.write(bytes, to: "\(folder)/\(path)")
    }
    let reader = ContentReader(site: folder, workers: Workers(count: 1))
    guard let reading = try? reader.survey().read() else { fatalError("no site") }
    return reading.cache(identity: identity)
  }()

  /// Arbitrary bytes.
  private static func records(_ bytes: [UInt8]) { use(bytes) }

  /// The real cache with bytes changed at places that the input names, and its hashes put right.
  private static func damaged(_ input: [UInt8]) {
    var bytes = whole
    for edit in stride(from: 0, to: min(input.count - 3, 64), by: 4) {
      let place = Int(input[edit]) | Int(input[edit + 1]) << 8 | Int(input[edit + 2]) << 16
      bytes[place % bytes.count] = input[edit + 3]
    }
    use(bytes)
    if let index = ReadingCache(whole, identity: identity)?.index {
      // Each piece's hash stands in the index as it was: put the new one where the old one is.
      for piece in index.pieces {
        let hash = bytes.withUnsafeBytes {
          ContentHash(UnsafeRawBufferPointer(rebasing: $0[piece.range]))
        }
        replace(little(piece.hash), with: little(hash), in: &bytes, from: piece.range.upperBound)
      }
      let end = bytes.count - ReadingCache.tailSize
      let start = index.pieces.last?.range.upperBound ?? ReadingCache.headSize
      guard start < end else { return }
      let hash = ContentHash(Array(bytes[start..<end]))
      bytes.replaceSubrange((end + 16)..<(end + 32), with: little(hash))
      use(bytes)
    }
  }

  private static func little(_ hash: ContentHash) -> [UInt8] {
    [hash.first, hash.second].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }
  }

  private static func replace(
    _ old: [UInt8],
    with new: [UInt8],
    in bytes: inout [UInt8],
    from start: Int
  ) {
    guard let range = bytes[start...].firstRange(of: old) else { return }
    bytes.replaceSubrange(range, with: new)
  }

  private static let siteFolder = temporary("site")

  /// Reads the example by the cache: right or wrong, it ends.
  private static func use(_ bytes: [UInt8]) {
    guard let cache = ReadingCache(bytes, identity: identity) else { return }
    let reader = ContentReader(site: siteFolder, workers: Workers(count: 1), cache: cache)
    guard let content = try? reader.read() else { return }
    for documents in content.documents {
      for document in documents { _ = document.plainText.count }
    }
  }

  // MARK: What was built

  /// A file of sections with right hashes, whose sections hold what the input says.
  private static func ledger(_ input: [UInt8]) {
    var sections: [[UInt8]] = Array(repeating: [], count: 5)
    var rest = input[...]
    for number in sections.indices {
      guard let length = rest.popFirst() else { break }
      let count = number == 4 ? rest.count : min(Int(length), rest.count)
      sections[number] = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    let path = temporary("ledger")
    CacheFile.write(sections.map { CacheSection($0) }, program: 1, to: path)
    if let file = LedgerFile(path, program: 1) {
      _ = file.newest(.summary) { BuildSummary(from: &$0) }
      _ = file.newest(.head) { LedgerHead(from: &$0) }
      if let files = file.files { for number in 0..<files.count { _ = files.path(number) } }
      if var columns = file.base.columns(LedgerFile.Section.facts.rawValue) {
        if let facts = FactTable(from: &columns) {
          for row in 0..<facts.count { _ = facts.row(row) }
        }
      }
      if var columns = file.base.columns(LedgerFile.Section.entries.rawValue) {
        while !columns.isAtEnd, let block = EntryBlock(from: &columns) {
          for place in block.heads.indices {
            _ = (block.reads(place).count, block.links(place).count, block.anchors(place).count)
          }
        }
      }
      _ = file.base.section(0) { PastPoints(from: &$0) }
      _ = Ledger(file)
    }
    unlink(path)
  }

  private static func temporary(_ name: String) -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return "\(folder)/linkage-fuzz-\(getpid())/\(name)"
  }
}
