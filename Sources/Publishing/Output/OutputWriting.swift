import Workers

/// Puts a proven site into its output folder: what differs is written in place, what no build wants
/// any more is removed, and nothing else is touched.
final class OutputWriting {
  let store: OutputStore
  private let plan: OutputPlan
  private let output: String
  /// The list of files that the build before left; nil where it lists just those of the plan.
  private let before: OutputManifest?
  private let isNew: Bool
  /// The files of the build before that were removed.
  private(set) var removed: [String] = []

  /// Gets ready to write the files of `plan` into `output`; `isListed` where the list that lies
  /// there is known to be that of the plan.
  init(_ plan: OutputPlan, to output: String, isListed: Bool) throws(MachineFailure) {
    self.plan = plan
    self.output = output
    let before = isListed ? nil : try OutputManifest(readingFrom: output)
    self.before = before
    let isEmpty = try FolderFiles.isEmpty(output)
    isNew = isEmpty && before?.paths.isEmpty == true
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

  /// What is known of the files of the output afterwards.
  struct Finished {
    /// How each file lies on the disk, by number.
    var states: [FileState]
    /// The numbers of the files that were written.
    var written: [Int]
  }

  /// Writes what waits, and removes what no file of the plan is; the seal stays broken.
  ///
  /// - Parameters:
  ///   - made: the files that were made.
  ///   - layout: every file of the output.
  ///   - freshness: which files of the output hold as they are.
  ///   - ledger: what the earlier build left; nil for none.
  ///   - workers: what shares the work.
  /// - Returns: what is known of every file of the output.
  /// - Throws: `MachineFailure` where a file cannot be written or removed.
  func finish(
    _ made: [PageMaking.Made],
    _ layout: SiteLayout,
    _ freshness: Freshness,
    ledger: Ledger?,
    _ workers: Workers
  ) throws(MachineFailure) -> Finished {
    if isChanging(made) { try OutputSeal.remove(from: output) }
    if !isNew, let before {
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
    var states = freshness.verdicts.map { verdict in
      if case .keep(let place) = verdict { ledger?.files.states[place] } else { nil as FileState? }
    }
    var written: [Int] = []
    for (file, result) in zip(made, outcomes) {
      switch try result.get() {
      case .same(let state): states[file.number] = state
      case .written(let state):
        states[file.number] = state
        written.append(file.number)
      case .waiting: break
      }
    }
    if let before { try removeStale(before) }
    return Finished(
      states: states.map { $0 ?? .unknown },
      written: written
    )
  }

  /// Whether anything that lies in the output is going to change.
  private func isChanging(_ made: [PageMaking.Made]) -> Bool {
    if isNew { return true }
    let wanted = Set(plan.paths)
    return before?.paths.contains { !wanted.contains($0) } == true
      || made.contains { file in
        if case .success(.same) = file.outcome { false } else { true }
      }
  }

  private func removeStale(_ before: OutputManifest) throws(MachineFailure) {
    let wanted = Set(plan.paths)
    removed = before.paths.filter { !wanted.contains($0) }
    for path in removed { FolderFiles.remove(path, below: output) }
    try OutputManifest(plan.paths.sorted()).write(to: output)
  }
}
