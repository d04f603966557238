import Dispatch
import Synchronization

/// Work spread over cores in chunks, with the results put back in order.
///
/// Every phase is a map over files or pages; the number of workers never shows in the result.
package struct Workers: Sendable {
  /// How many run at once, at least 1.
  package let count: Int

  package init(count: Int) {
    self.count = max(1, count)
  }

  /// The results of `body` for each index below `total`, in the order of the indices.
  ///
  /// Chunks are handed out as workers become free, so that one dear item does not hold up the rest.
  package func map<Result: Sendable>(
    _ total: Int,
    _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    chunks(total) { range in range.map(body) }.flatMap { $0 }
  }

  /// The results of `body` for each chunk of the indices below `total`, in order.
  ///
  /// Chunks hold `size` indices each, the last perhaps fewer; where nothing is said, enough for a
  /// few chunks for each worker. Few things of very different cost are handed out one at a time.
  package func chunks<Result: Sendable>(
    _ total: Int,
    of size: Int? = nil,
    _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard total > 0 else { return [] }
    guard count > 1 && total > 1 || size != nil else { return [body(0..<total)] }
    let size = max(1, size ?? total / (count * 8))
    let pieces = (total + size - 1) / size
    let next = Mutex(0)
    let done = Mutex<[(Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
      var mine: [(Int, Result)] = []
      while true {
        let piece = next.withLock { value in
          defer { value += 1 }
          return value
        }
        guard piece < pieces else { break }
        mine.append((piece, body(piece * size..<min(total, (piece + 1) * size))))
      }
      let finished = mine
      done.withLock { $0.append(contentsOf: finished) }
    }
    return done.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
