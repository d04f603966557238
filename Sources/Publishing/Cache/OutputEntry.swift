/// What is known of one file of the output: what it was made from, and how it lies on the disk.
struct OutputEntry: Sendable {
  /// The path below the output folder.
  let path: String
  /// The hash of what the plan says of it: title, parents, template, what its closure holds.
  let stamp: UInt64
  /// The facts that were read to make it.
  let reads: [UInt32]
  /// Its ids and links; empty for what is no page.
  let facts: PageFacts
  /// How it lies on the disk.
  var state: FileState
  /// Why it was last written, by its place in the ledger's list of reasons.
  var reason: UInt32
}

extension OutputEntry {
  func write(to writer: inout ByteWriter) {
    writer.put(stamp)
    writer.put(reason)
    writer.put(all: reads)
    writer.put(all: facts.ids)
    writer.put(all: facts.links)
    writer.put(count: facts.anchors.count)
    for anchor in facts.anchors {
      writer.put(anchor.target)
      writer.put(anchor.offset)
      writer.put(anchor.fragment)
    }
  }

  /// About how many bytes `write` takes.
  var size: Int {
    36 + reads.count * 4 + facts.ids.count * 8 + facts.links.count * 4 + facts.anchors.count * 16
  }

  init?(_ path: String, _ state: FileState, from reader: inout ByteReader) {
    guard let stamp = reader.number(UInt64.self), let reason = reader.number(UInt32.self),
      let reads = reader.numbers(UInt32.self), let ids = reader.numbers(UInt64.self),
      let links = reader.numbers(UInt32.self), let count = reader.count(ofSize: 16)
    else { return nil }
    var anchors: [PageFacts.Anchor] = []
    anchors.reserveCapacity(count)
    for _ in 0..<count {
      guard let target = reader.number(UInt32.self), let offset = reader.number(UInt32.self),
        let fragment = reader.number(UInt64.self)
      else { return nil }
      anchors.append(PageFacts.Anchor(target: target, offset: offset, fragment: fragment))
    }
    self.init(
      path: path,
      stamp: stamp,
      reads: reads,
      facts: PageFacts(ids: ids, links: links, anchors: anchors),
      state: state,
      reason: reason
    )
  }
}
