/// Waits until nothing has changed for a moment: editors write in several steps, and git changes
/// many files.
final class Debounce {
  /// So long nothing may have changed, in milliseconds.
  private static let quiet = 20
  /// So long after the first change at the latest it is enough.
  private static let longest = 300

  private let timer: EventLoop.Timer
  private let first: First

  /// When the first of the changes came that nothing has been done about.
  private final class First {
    var time: ContinuousClock.Instant?
  }

  /// Calls `body` once the changes have come to rest.
  init(_ loop: EventLoop, _ body: @escaping () -> Void) throws(PreviewFailure) {
    let first = First()
    self.first = first
    timer = try loop.timer {
      first.time = nil
      body()
    }
  }

  /// Something has changed.
  func put() {
    let now = ContinuousClock.now
    let start = first.time ?? now
    first.time = start
    let passed = Int((now - start) / .milliseconds(1))
    timer.start(in: max(0, min(Self.quiet, Self.longest - passed)))
  }
}
