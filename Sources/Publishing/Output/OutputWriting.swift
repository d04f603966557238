import Exports
import Reads
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
    /// What the files were made from that were made and are no pages.
    var others: EntryBlock
  }

  /// Writes what waits and what is no page, and removes what no file of the plan is.
  ///
  /// - Parameters:
  ///   - made: the pages that were made.
  ///   - layout: every file of the output.
  ///   - freshness: which files of the output hold as they are.
  ///   - ledger: what the earlier build left; nil for none.
  ///   - site: the folder of the site.
  ///   - workers: what shares the work.
  /// - Returns: what is known of every file of the output.
  /// - Throws: `MachineFailure` where a file cannot be written or removed.
  func finish(
    _ made: [PageMaking.Made],
    _ layout: SiteLayout,
    _ freshness: Freshness,
    ledger: Ledger?,
    site: String,
    _ workers: Workers
  ) throws(MachineFailure) -> Finished {
    if !isNew, let before {
      let known = Set(before.paths + plan.paths)
      if known.count > before.paths.count { try OutputManifest(known.sorted()).write(to: output) }
    }
    let store = self.store
    let paths = plan.paths
    let pages = workers.chunks(made.count) { range in
      var scratch: [UInt8] = []
      return range.map { place -> Result<OutputStore.Outcome, MachineFailure> in
        let page = made[place]
        do throws(MachineFailure) {
          let outcome = try page.outcome.get()
          guard case .waiting(let range) = outcome else { return .success(outcome) }
          let path = paths[page.number]
          return .success(.written(try store.write(range, to: path, scratch: &scratch)))
        } catch {
          return .failure(error)
        }
      }
    }.flatMap { $0 }
    let others = try otherFiles(layout, freshness, site: site, workers)
    var states = freshness.verdicts.map { verdict in
      if case .keep(let place) = verdict { ledger?.files.states[place] } else { nil as FileState? }
    }
    var written: [Int] = []
    func take(_ number: Int, _ outcome: OutputStore.Outcome) {
      switch outcome {
      case .same(let state): states[number] = state
      case .written(let state):
        states[number] = state
        written.append(number)
      case .waiting: break
      }
    }
    for (page, result) in zip(made, pages) { take(page.number, try result.get()) }
    var draft = EntryDraft()
    for other in others {
      take(other.number, try other.outcome.get())
      draft.add(
        other.number,
        stamp: layout.stamps[other.number],
        reason: freshness.reasonOfFile[other.number],
        reads: [other.reads]
      )
    }
    if let before { try removeStale(before) }
    return Finished(
      states: states.map { $0 ?? .unknown },
      written: written,
      others: draft.block()
    )
  }

  // MARK: Files that are no pages

  private struct Other: Sendable {
    let number: Int
    let reads: [UInt32]
    let outcome: Result<OutputStore.Outcome, MachineFailure>
  }

  private func otherFiles(
    _ layout: SiteLayout,
    _ freshness: Freshness,
    site: String,
    _ workers: Workers
  ) throws(MachineFailure) -> [Other] {
    let store = self.store
    let wanted = freshness.made.filter { $0 >= layout.firstAsset }
    return workers.map(wanted.count) { place -> Other in
      let number = wanted[place]
      let log = ReadLog()
      var scratch: [UInt8] = []
      // Files for programs may be large: each is made, written, and forgotten.
      do throws(MachineFailure) {
        let bytes: [UInt8]
        if number >= layout.firstExport {
          bytes = log.record { layout.exports[number - layout.firstExport].bytes }
        } else {
          switch layout.assets[number - layout.firstAsset] {
          case .theme(_, let own): bytes = own
          case .content(let path, _): bytes = try FolderFiles.read("\(site)/\(path)") ?? []
          }
        }
        let outcome = try store.put(bytes, at: layout.plan.paths[number], scratch: &scratch)
        return Other(number: number, reads: log.recorded, outcome: .success(outcome))
      } catch {
        return Other(number: number, reads: [], outcome: .failure(error))
      }
    }
  }

  private func removeStale(_ before: OutputManifest) throws(MachineFailure) {
    let wanted = Set(plan.paths)
    removed = before.paths.filter { !wanted.contains($0) }
    for path in removed { FolderFiles.remove(path, below: output) }
    try OutputManifest(plan.paths.sorted()).write(to: output)
  }
}
