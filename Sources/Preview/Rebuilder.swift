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
    var early: [String: [UInt8]]?
    var shown: [String] = []
    var isRepeated = false
    /// The files that alone have changed since the last build; nil where that is not known.
    var edited: Set<String>? = []
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "linkage.preview")
  private let options: @Sendable () -> BuildOptions
  private let progress: Progress
  /// The folder that is built into.
  private let folder: HeldFolder
  /// What is written to whenever a build is done.
  private let bell: Int32
  private let memory = BuildMemory()
  /// Free while files may be read: a page is not to be read while it is written.
  private let files = DispatchSemaphore(value: 1)

  /// - Parameters:
  ///   - bell: a descriptor that a byte is written to when a build is done.
  ///   - progress: who watches.
  ///   - folder: the folder that is built into.
  ///   - options: what the next build is asked to do.
  init(
    bell: Int32,
    progress: Progress,
    folder: HeldFolder,
    options: @escaping @Sendable () -> BuildOptions
  ) {
    self.bell = bell
    self.progress = progress
    self.folder = folder
    self.options = options
  }

  /// Asks for a build of what is there now.
  ///
  /// - Parameter edited: the files that alone have changed since it was last asked for one; nil where
  ///   that is not known.
  func build(edited: [String]?) {
    let starts = state.withLock { state in
      state.edited = edited.flatMap { state.edited?.union($0) }
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

  /// The pages that browsers show, which are made before all others.
  func show(_ pages: [String]) { state.withLock { $0.shown = pages } }

  /// Files of the build under way that are made already and have not been asked for before.
  func early() -> [String: [UInt8]]? {
    state.withLock { state in
      defer { state.early = nil }
      return state.early
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
        state.early = nil
        defer { state.isWanted = false }
        if !state.isWanted { state.isBuilding = false }
        return state.isWanted
      }
      ring()
      if !isMore { return }
    }
  }

  private func ring() {
    var byte: UInt8 = 0
    write(bell, &byte, 1)
  }

  private var earlyPages: EarlyPages {
    EarlyPages(
      wanted: { [self] in state.withLock { $0.shown } },
      take: { [self] files in
        state.withLock { $0.early = files }
        ring()
      }
    )
  }

  /// The paths of files of the content from the site folder; nil where any is none of them.
  private static func content(_ files: Set<String>, of site: String) -> [String]? {
    let start = "\(site)/"
    guard files.allSatisfy({ $0.hasPrefix(start + "Content/") }) else { return nil }
    return files.map { String($0.dropFirst(start.count)) }.sorted()
  }

  private func one() -> Outcome {
    var options = options()
    state.withLock { state in
      options.isRepeated = state.isRepeated
      options.edited = state.edited.map { Self.content($0, of: options.site) } ?? nil
      state.isRepeated = true
      state.edited = []
    }
    let build = options
    let isWriting = Mutex(false)
    let outcome = Outcome {
      try folder.renew()
      return try SiteBuild(
        build,
        progress: Progress { [files, progress] phase, total in
          let was = isWriting.withLock { isWriting in
            defer { isWriting = phase == .write }
            return isWriting
          }
          if phase == .write, !was { files.wait() }
          if phase != .write, was { files.signal() }
          progress(phase, total: total)
        },
        early: earlyPages,
        memory: memory
      ).run()
    }
    // A build that fails while it writes never tells of the next phase.
    if isWriting.withLock({ $0 }) { files.signal() }
    return outcome
  }
}
