import Diagnostics
import Dispatch
import Glibc
import Publishing
import Synchronization

/// Builds on a thread of its own, one build after the other: what changes during a build makes one
/// more, however often it changes.
final class Rebuilder: Sendable {
  /// What a build came to.
  typealias Outcome = Result<BuildOutcome, any Error>

  private struct State {
    var isBuilding = false
    var isWanted = false
    var outcomes: [(Outcome, Duration)] = []
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "linkage.preview")
  private let options: @Sendable () -> BuildOptions
  private let progress: Progress
  /// What is written to whenever a build is done.
  private let bell: Int32
  /// Free while files may be read: a page is not to be read while it is written.
  private let files = DispatchSemaphore(value: 1)

  /// - Parameters:
  ///   - bell: a descriptor that a byte is written to when a build is done.
  ///   - progress: who watches.
  ///   - options: what the next build is asked to do.
  init(
    bell: Int32,
    progress: Progress,
    options: @escaping @Sendable () -> BuildOptions
  ) {
    self.bell = bell
    self.progress = progress
    self.options = options
  }

  /// Asks for a build of what is there now.
  func build() {
    let starts = state.withLock { state in
      if state.isBuilding { state.isWanted = true }
      defer { state.isBuilding = true }
      return !state.isBuilding
    }
    if starts { queue.async { [self] in work() } }
  }

  /// The builds that are done and have not been asked for before, with how long they took.
  func finished() -> [(outcome: Outcome, duration: Duration)] {
    state.withLock { state in
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }

  /// The result of `body`, during which no file of the output is written.
  func reading<Value>(_ body: () -> Value) -> Value {
    files.wait()
    defer { files.signal() }
    return body()
  }

  private func work() {
    while true {
      let start = ContinuousClock.now
      let outcome = one()
      let duration = ContinuousClock.now - start
      let isMore = state.withLock { state in
        state.outcomes.append((outcome, duration))
        defer { state.isWanted = false }
        if !state.isWanted { state.isBuilding = false }
        return state.isWanted
      }
      var byte: UInt8 = 0
      write(bell, &byte, 1)
      if !isMore { return }
    }
  }

  private func one() -> Outcome {
    let isWriting = Mutex(false)
    let outcome = Outcome {
      try SiteBuild(
        options(),
        progress: Progress { [files, progress] phase, total in
          let was = isWriting.withLock { isWriting in
            defer { isWriting = phase == .write }
            return isWriting
          }
          if phase == .write, !was { files.wait() }
          if phase != .write, was { files.signal() }
          progress(phase, total: total)
        }
      ).run()
    }
    // A build that fails while it writes never tells of the next phase.
    if isWriting.withLock({ $0 }) { files.signal() }
    return outcome
  }
}
