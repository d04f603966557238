import Workers

/// Proves of a site, before it is written, that no link inside it is dead, no id stands twice on a
/// page, and every page can be reached from the first (contract §4; R119, R121).
enum OutputProof {
  /// What is wrong with the site beyond what the scanner saw on each page.
  ///
  /// - Parameters:
  ///   - pages: what is known of each page, by its number in the plan; nil for one of which nothing
  ///     is known.
  ///   - roots: the first page of each language, and what scripts load, by number.
  ///   - workers: what shares the work.
  /// - Returns: the faults, page by page; none for a sound site.
  static func faults(
    _ pages: [OutputEntry?],
    roots: [Int],
    _ workers: Workers = Workers(count: 1)
  ) -> [PageFault] {
    let dead = workers.chunks(pages.count) { range in
      var faults: [PageFault] = []
      for number in range {
        guard let page = pages[number] else { continue }
        for anchor in page.anchors where pages.indices.contains(Int(anchor.target)) {
          if let target = pages[Int(anchor.target)], holds(target.ids, anchor.fragment) { continue }
          faults.append(
            PageFault(page: UInt32(number), kind: .deadLink(offset: anchor.offset))
          )
        }
      }
      return faults
    }
    return dead.flatMap { $0 } + orphans(pages, from: roots)
  }

  private static func holds(_ sorted: UnsafeBufferPointer<UInt64>, _ wanted: UInt64) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == wanted
  }

  private static func orphans(_ pages: [OutputEntry?], from roots: [Int]) -> [PageFault] {
    var reached = Array(repeating: false, count: pages.count)
    var open = roots
    for root in roots { reached[root] = true }
    while let page = open.popLast() {
      guard let known = pages[page] else { continue }
      for link in known.links where Int(link) < pages.count && !reached[Int(link)] {
        reached[Int(link)] = true
        open.append(Int(link))
      }
    }
    return reached.indices.filter { !reached[$0] }.map {
      PageFault(page: UInt32($0), kind: .orphan)
    }
  }
}
