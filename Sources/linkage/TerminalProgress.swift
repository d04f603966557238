import Diagnostics
import Glibc
import Publishing
import Synchronization

/// A line on the terminal that says which phase is under way, once a run takes over a second.
///
/// In a pipe nothing is written, so that scripts see results only.
final class TerminalProgress: Sendable {
  private let language: Language
  private let start = ContinuousClock.now
  private let isShown = Mutex(false)
  private let isWatched: Bool

  init(language: Language, quiet: Bool) {
    self.language = language
    isWatched = Machine.isErrorTerminal && !quiet
  }

  /// What the phases call.
  var progress: Progress {
    Progress { [self] phase, total in
      guard isWatched, ContinuousClock.now - start > .seconds(1) else { return }
      isShown.withLock { $0 = true }
      let count = total.map { " \($0)" } ?? ""
      Stream.error.write("\r\u{1B}[K\(phase.label[language])\(count) …")
    }
  }

  /// Wipes the line.
  func end() {
    if isShown.withLock({ $0 }) { Stream.error.write("\r\u{1B}[K") }
  }
}
