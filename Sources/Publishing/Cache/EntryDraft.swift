/// Puts a block of entries together, one behind the other.
struct EntryDraft {
  private var heads: [EntryBlock.Head] = []
  private var ids: [UInt64] = []
  private var anchors: [PageFacts.Anchor] = []
  private var links: [UInt32] = []
  private var reads: [UInt32] = []

  init() {}

  /// Adds a file that was made.
  ///
  /// - Parameters:
  ///   - number: its number in the plan.
  ///   - stamp: the hash of what the plan says of it.
  ///   - reason: why it was made, by its place in the list of reasons.
  ///   - read: the facts that were read, in one list or more.
  ///   - facts: its ids and links; empty for what is no page.
  mutating func add(
    _ number: Int,
    stamp: UInt64,
    reason: UInt32,
    reads read: [[UInt32]],
    _ facts: PageFacts = PageFacts()
  ) {
    for numbers in read { reads += numbers }
    ids += facts.ids
    links += facts.links
    anchors += facts.anchors
    close(number, stamp: stamp, reason: reason)
  }

  /// Adds what is known of a file that stays.
  ///
  /// - Parameters:
  ///   - entry: what is known of it.
  ///   - number: its number in the plan of now.
  ///   - reason: the place of its reason in the list of now.
  ///   - numbers: the numbers of now by those of the plan that its links were kept for; nil where
  ///     they are the same.
  /// - Returns: whether everything that it links to is there; it is not added where something is
  ///   gone.
  mutating func add(
    _ entry: OutputEntry,
    as number: Int,
    reason: UInt32,
    _ numbers: [UInt32?]?
  ) -> Bool {
    if let numbers {
      let (linked, anchored) = (links.count, anchors.count)
      guard renumber(entry, numbers) else {
        links.removeSubrange(linked...)
        anchors.removeSubrange(anchored...)
        return false
      }
    } else {
      links += entry.links
      anchors += entry.anchors
    }
    reads += entry.reads
    ids += entry.ids
    close(number, stamp: entry.stamp, reason: reason)
    return true
  }

  private mutating func renumber(_ entry: OutputEntry, _ numbers: [UInt32?]) -> Bool {
    func now(_ number: UInt32) -> UInt32? {
      numbers.indices.contains(Int(number)) ? numbers[Int(number)] : nil
    }
    let start = links.count
    for link in entry.links {
      guard let number = now(link) else { return false }
      links.append(number)
    }
    links[start...].sort()
    for anchor in entry.anchors {
      guard let target = now(anchor.target) else { return false }
      anchors.append(
        PageFacts.Anchor(target: target, offset: anchor.offset, fragment: anchor.fragment)
      )
    }
    return true
  }

  private mutating func close(_ number: Int, stamp: UInt64, reason: UInt32) {
    heads.append(
      EntryBlock.Head(
        stamp: stamp,
        number: UInt32(number),
        reason: reason,
        reads: UInt32(reads.count),
        ids: UInt32(ids.count),
        links: UInt32(links.count),
        anchors: UInt32(anchors.count)
      )
    )
  }

  /// Whether nothing was added.
  var isEmpty: Bool { heads.isEmpty }

  /// The block of all that was added.
  func block() -> EntryBlock {
    let memory = EntryBlock.memory(
      heads,
      ids: ids,
      anchors: anchors,
      links: links,
      reads: reads
    )
    var columns = CacheColumns(memory)
    guard let block = EntryBlock(from: &columns) else {
      preconditionFailure("a block that was just put together can be taken apart")
    }
    return block
  }
}
