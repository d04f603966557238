import Glibc

/// A ledger that is going to be written: all of it, or what differs from the one that lies there.
struct LedgerDraft {
  /// What holds for every page.
  let settings: BuildSettingsHash
  /// The hash of the strings that the output was looked through for; 0 where none was withheld.
  let proof: UInt64
  /// The facts that the planning of each kind of page read, by the kind's name.
  let plans: [String: [UInt32]]
  /// The paths of the files, by number.
  let paths: [String]
  /// The hashes of the paths.
  let hashes: [PathHash]
  /// How the files were left, by number.
  let states: [FileState]
  /// What was made and what was taken over.
  let blocks: [EntryBlock]
  /// How the facts stand.
  let facts: FactTable
  /// Why files were made.
  let reasons: [RemakeReason]
  /// The files that were written, by number.
  let written: [UInt32]
  /// The ledger that holds everything else; nil where all of it is written.
  let extended: Ledger?

  /// Writes it; what cannot be written is made anew next time.
  func write(_ summary: BuildSummary, program: UInt64, to path: String) {
    let head = LedgerHead(
      list: summary.list,
      settings: settings.values,
      proof: proof,
      plans: plans,
      reasons: Array(reasons.dropFirst(extended?.base.reasonCount ?? 0)),
      written: written
    )
    let entries = CacheSection(blocks.map(\.memory))
    if let extended {
      let states = LedgerFiles.edits(self.states, of: extended.base.states, extended.base.identity)
      CacheFile.write(
        [
          CacheSection(summary.bytes()), CacheSection([states]), CacheSection(head.bytes), entries,
          CacheSection([facts.edits(of: extended.facts)]),
        ],
        program: program,
        to: LedgerFile.edits(path)
      )
      return
    }
    CacheFile.write(
      [
        CacheSection(summary.bytes()),
        CacheSection([LedgerFiles.memory(paths, hashes, states)]), CacheSection(head.bytes),
        entries,
        CacheSection([facts.memory]),
      ],
      program: program,
      to: path
    ) {
      // What changed an older ledger says nothing of this one.
      unlink(LedgerFile.edits(path))
    }
  }
}
