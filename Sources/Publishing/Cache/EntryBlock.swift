/// What is known of some files of the output, side by side: a list of heads, and behind it what all
/// of them read, their ids and links, each in one column.
///
/// It lies in memory as in the ledger, so that what stays of an earlier build is neither taken apart
/// nor put together again.
final class EntryBlock: @unchecked Sendable {
  /// What is known of one file, and where its stretch of each column ends.
  struct Head: BitwiseCopyable {
    /// The hash of what the plan says of it: title, parents, template, what its closure holds.
    var stamp: UInt64
    /// Its number in the plan.
    var number: UInt32
    /// Why it was last made, by its place in the ledger's list of reasons.
    var reason: UInt32
    var reads: UInt32
    var ids: UInt32
    var links: UInt32
    var anchors: UInt32
  }

  /// What it lies in.
  let memory: CacheMemory
  let heads: UnsafeBufferPointer<Head>
  private let ids: UnsafeBufferPointer<UInt64>
  private let anchors: UnsafeBufferPointer<PageFacts.Anchor>
  private let links: UnsafeBufferPointer<UInt32>
  private let reads: UnsafeBufferPointer<UInt32>

  /// Takes a block out of `columns`; nil where it is damaged.
  init?(from columns: inout CacheColumns) {
    memory = columns.memory
    guard let counts = columns.counts(5), let heads = columns.take(counts[0], of: Head.self),
      let ids = columns.take(counts[1], of: UInt64.self),
      let anchors = columns.take(counts[2], of: PageFacts.Anchor.self),
      let links = columns.take(counts[3], of: UInt32.self),
      let reads = columns.take(counts[4], of: UInt32.self),
      CacheColumns.divide(heads.lazy.map(\.ids), counts[1]),
      CacheColumns.divide(heads.lazy.map(\.anchors), counts[2]),
      CacheColumns.divide(heads.lazy.map(\.links), counts[3]),
      CacheColumns.divide(heads.lazy.map(\.reads), counts[4])
    else { return nil }
    self.heads = heads
    self.ids = ids
    self.anchors = anchors
    self.links = links
    self.reads = reads
  }

  /// The columns that `init(from:)` takes apart.
  static func memory(
    _ heads: [Head],
    ids: [UInt64],
    anchors: [PageFacts.Anchor],
    links: [UInt32],
    reads: [UInt32]
  ) -> CacheMemory {
    let counts = [heads.count, ids.count, anchors.count, links.count, reads.count].map {
      UInt64($0)
    }
    return counts.withUnsafeBytes { counts in
      heads.withUnsafeBytes { heads in
        ids.withUnsafeBytes { ids in
          anchors.withUnsafeBytes { anchors in
            links.withUnsafeBytes { links in
              reads.withUnsafeBytes { CacheMemory([counts, heads, ids, anchors, links, $0]) }
            }
          }
        }
      }
    }
  }

  /// The files of the block.
  var entries: [OutputEntry] { heads.indices.map { OutputEntry(self, $0) } }

  func reads(_ place: Int) -> UnsafeBufferPointer<UInt32> { stretch(reads, place, \.reads) }
  func ids(_ place: Int) -> UnsafeBufferPointer<UInt64> { stretch(ids, place, \.ids) }
  func links(_ place: Int) -> UnsafeBufferPointer<UInt32> { stretch(links, place, \.links) }
  func anchors(_ place: Int) -> UnsafeBufferPointer<PageFacts.Anchor> {
    stretch(anchors, place, \.anchors)
  }

  @inline(__always)
  private func stretch<Number>(
    _ column: UnsafeBufferPointer<Number>,
    _ place: Int,
    _ end: (Head) -> UInt32
  ) -> UnsafeBufferPointer<Number> {
    let start = place == 0 ? 0 : Int(end(heads[place - 1]))
    return UnsafeBufferPointer(rebasing: column[start..<Int(end(heads[place]))])
  }
}
