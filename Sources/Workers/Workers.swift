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

  /// Up to so many items are handed out one at a time: few things, such as rules or files, may be of
  /// very different cost, and a dear one must not have others waiting behind it.
  private static let few = 400

  /// The results of `body` for each index below `total`, in the order of the indices.
  ///
  /// Items are handed out as workers become free, so that one dear item does not hold up the rest.
  package func map<Result: Sendable>(
    _ total: Int,
    _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    chunks(total, of: total <= Self.few ? 1 : nil) { range in range.map(body) }.flatMap { $0 }
  }

  /// The results of `body` for each chunk of the indices below `total`, in order.
  package func chunks<Result: Sendable>(
    _ total: Int,
    _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    chunks(total, of: nil, body)
  }

  private func chunks<Result: Sendable>(
    _ total: Int,
    of size: Int?,
    _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard total > 0 else { return [] }
    guard count > 1, total > 1 else { return [body(0..<total)] }
    let size = max(1, size ?? total / (count * 8))
    return pieces((total + size - 1) / size, with: {}) { _, piece in
      body(piece * size..<min(total, (piece + 1) * size))
    }
  }

  /// The results of `body` for each piece of work, in order; each worker makes a desk of its own and
  /// keeps it from piece to piece.
  ///
  /// Pieces are handed out in order as workers become free: those that may be dear come first.
  package func pieces<Desk, Result: Sendable>(
    _ pieces: Int,
    with desk: @Sendable () -> Desk,
    _ body: @Sendable (Desk, Int) -> Result
  ) -> [Result] {
    let next = Mutex(0)
    let done = Mutex<[(Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
      let desk = desk()
      var mine: [(Int, Result)] = []
      while true {
        let piece = next.withLock { value in
          defer { value += 1 }
          return value
        }
        guard piece < pieces else { break }
        mine.append((piece, body(desk, piece)))
      }
      let finished = mine
      done.withLock { $0.append(contentsOf: finished) }
    }
    return done.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
