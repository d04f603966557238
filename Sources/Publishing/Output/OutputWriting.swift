import Workers

/// Puts a proven site into its output folder: what differs is written in place, what no build wants
/// any more is removed, and nothing else is touched.
final class OutputWriting {
  let store: OutputStore
  private let plan: OutputPlan
  private let output: String
  private let before: OutputManifest
  private let isNew: Bool
  /// The files of the build before that were removed.
  private(set) var removed: [String] = []
  private var reasons: [RemakeReason: UInt32] = [:]
  private var reasonList: [RemakeReason] = []

  /// Gets ready to write the files of `plan` into `output`.
  init(_ plan: OutputPlan, to output: String) throws(MachineFailure) {
    self.plan = plan
    self.output = output
    before = try OutputManifest(readingFrom: output)
    let isEmpty = try FolderFiles.isEmpty(output)
    isNew = isEmpty && before.paths.isEmpty
    store = try OutputStore(output, isNew: isNew)
    // The list comes first: a build that is killed leaves nothing behind that the next one would
    // not know of.
    if isNew { try OutputManifest(plan.paths.sorted()).write(to: output) }
  }

  /// Takes back what was written of a site that turned out to be wrong.
  func abandon() {
    guard isNew else { return }
    for path in plan.paths { FolderFiles.remove(path, below: output) }
    FolderFiles.remove(OutputManifest.name, below: output)
  }

  /// What is known of each file of the output afterwards.
  struct Entries {
    let entries: [OutputEntry]
    let reasons: [RemakeReason]
  }

  /// Writes what waits, and removes what no file of the plan is.
  ///
  /// - Parameters:
  ///   - made: the files that were made.
  ///   - layout: every file of the output.
  ///   - freshness: which files of the output hold as they are.
  ///   - ledger: what the earlier build left; nil for none.
  ///   - written: takes the numbers of the files that were written.
  ///   - workers: what shares the work.
  /// - Returns: what is known of every file of the output.
  /// - Throws: `MachineFailure` where a file cannot be written or removed.
  func finish(
    _ made: [PageMaking.Made],
    _ layout: SiteLayout,
    _ freshness: Freshness,
    ledger: Ledger?,
    written: inout [Int],
    _ workers: Workers
  ) throws(MachineFailure) -> Entries {
    if !isNew {
      let known = Set(before.paths + plan.paths)
      if known.count > before.paths.count { try OutputManifest(known.sorted()).write(to: output) }
    }
    let store = self.store
    let paths = plan.paths
    let outcomes = workers.chunks(made.count) { range in
      var scratch: [UInt8] = []
      return range.map { place -> Result<OutputStore.Outcome, MachineFailure> in
        let file = made[place]
        do throws(MachineFailure) {
          let outcome = try file.outcome.get()
          guard case .waiting(let range) = outcome else { return .success(outcome) }
          let path = paths[file.number]
          return .success(.written(try store.write(range, to: path, scratch: &scratch)))
        } catch {
          return .failure(error)
        }
      }
    }.flatMap { $0 }
    var entries: [OutputEntry?] = Array(repeating: nil, count: paths.count)
    for (file, result) in zip(made, outcomes) {
      entries[file.number] = entry(
        file.number,
        try result.get(),
        reads: file.reads,
        file.facts,
        layout,
        freshness,
        ledger,
        &written
      )
    }
    for number in paths.indices {
      guard entries[number] == nil, case .keep(let place) = freshness.verdicts[number], let ledger
      else { continue }
      var kept = ledger.entries[place]
      if number < plan.pageCount, let facts = freshness.keptFacts[number] {
        kept = OutputEntry(
          path: kept.path,
          stamp: kept.stamp,
          reads: kept.reads,
          facts: facts,
          state: kept.state,
          reason: kept.reason
        )
      }
      kept.reason = intern(ledger.reason(kept.reason))
      entries[number] = kept
    }
    try removeStale()
    return Entries(entries: entries.compactMap { $0 }, reasons: reasonList)
  }

  // MARK: Bookkeeping

  private func entry(
    _ number: Int,
    _ outcome: OutputStore.Outcome,
    reads: [UInt32],
    _ facts: PageFacts,
    _ layout: SiteLayout,
    _ freshness: Freshness,
    _ ledger: Ledger?,
    _ written: inout [Int]
  ) -> OutputEntry? {
    var reason = RemakeReason.first
    if case .make(let why) = freshness.verdicts[number] { reason = why }
    let state: FileState
    switch outcome {
    case .same(let known): state = known
    case .written(let new):
      state = new
      written.append(number)
    case .waiting: return nil
    }
    return OutputEntry(
      path: layout.plan.paths[number],
      stamp: layout.stamps[number],
      reads: reads,
      facts: facts,
      state: state,
      reason: intern(reason)
    )
  }

  private func intern(_ reason: RemakeReason) -> UInt32 {
    if let known = reasons[reason] { return known }
    let number = UInt32(reasonList.count)
    reasons[reason] = number
    reasonList.append(reason)
    return number
  }

  private func removeStale() throws(MachineFailure) {
    let wanted = Set(plan.paths)
    removed = before.paths.filter { !wanted.contains($0) }
    for path in removed { FolderFiles.remove(path, below: output) }
    try OutputManifest(plan.paths.sorted()).write(to: output)
  }
}
