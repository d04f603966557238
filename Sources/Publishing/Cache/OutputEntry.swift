/// What is known of one file of the output: what it was made from, its ids and its links.
///
/// What it gives lies in its block, and is to be looked at as long as the entry is held.
struct OutputEntry: Sendable {
  private let block: EntryBlock
  private let place: Int

  init(_ block: EntryBlock, _ place: Int) {
    self.block = block
    self.place = place
  }

  private var head: EntryBlock.Head { block.heads[place] }
  /// Its number in the plan.
  var number: Int { Int(head.number) }
  /// The hash of what the plan says of it: title, parents, template, what its closure holds.
  var stamp: UInt64 { head.stamp }
  /// Why it was last made, by its place in the ledger's list of reasons.
  var reason: UInt32 { head.reason }
  /// The facts that were read to make it.
  var reads: UnsafeBufferPointer<UInt32> { block.reads(place) }
  /// The hashes of its ids, sorted; none for what is no page.
  var ids: UnsafeBufferPointer<UInt64> { block.ids(place) }
  /// The files and pages that it links to, by their numbers in the plan, each once.
  var links: UnsafeBufferPointer<UInt32> { block.links(place) }
  /// The links to parts of pages.
  var anchors: UnsafeBufferPointer<PageFacts.Anchor> { block.anchors(place) }
}
