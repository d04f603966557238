import Synchronization

/// Takes the time of each phase, and tells whoever watches.
final class PhaseClock: Sendable {
  private let starts = Mutex<[(phase: Phase, at: ContinuousClock.Instant)]>([])
  private let watching: Progress

  init(_ progress: Progress) {
    watching = progress
  }

  /// Progress that goes through this clock.
  var progress: Progress {
    Progress { [self] phase, total in
      let now = ContinuousClock.now
      starts.withLock { $0.append((phase, now)) }
      watching(phase, total: total)
    }
  }

  /// How long each phase took until now, in milliseconds.
  var phases: [(phase: Phase, milliseconds: Int)] {
    let end = ContinuousClock.now
    let starts = starts.withLock { $0 }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1].at : end
      let took = next - starts[index].at
      let milliseconds =
        took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
      return (starts[index].phase, Int(milliseconds))
    }
  }
}
