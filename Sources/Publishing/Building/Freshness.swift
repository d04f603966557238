import Exports
import Glibc
import Pages
import Reads
import Workers

/// Which files of the plan an earlier build has left as they have to be, and why the others are
/// made again.
struct Freshness: Sendable {
  /// What is done about a file.
  enum Verdict: Hashable, Sendable {
    /// It stays; the ledger knows it by this number.
    case keep(Int)
    /// It is made.
    case make(RemakeReason)
  }

  /// A verdict a file, by its number in the plan.
  let verdicts: [Verdict]
  /// What is known of each file that stays, with its links in the numbers of this plan.
  let kept: [OutputEntry?]
  /// The entries among them that the ledger as it lies on the disk does not hold so.
  let moved: [EntryBlock]
  /// The ledger that is added to rather than written anew; nil where nothing is left or much differs.
  let extended: Ledger?
  /// Why files were made: the reasons of the ledger and those of this build.
  private(set) var reasons: [RemakeReason] = []
  /// The place of the reason of each file among them.
  private(set) var reasonOfFile: [UInt32]

  /// Nothing is left that could be trusted.
  init(nothingOf plan: OutputPlan) {
    verdicts = Array(repeating: .make(.first), count: plan.paths.count)
    kept = []
    moved = []
    extended = nil
    reasons = [.first]
    reasonOfFile = Array(repeating: 0, count: plan.paths.count)
  }

  /// Looks at each file of `layout`.
  ///
  /// - Parameters:
  ///   - layout: every file of the output, with what it was planned from.
  ///   - ledger: what the earlier build left.
  ///   - settings: what of that which holds for every page has changed.
  ///   - facts: how the facts stand.
  ///   - output: the output folder.
  ///   - workers: what shares the work.
  init(
    _ layout: SiteLayout,
    ledger: Ledger,
    settings: RemakeReason.Setting?,
    facts: FactTable,
    output: String,
    _ workers: Workers
  ) {
    let count = layout.plan.paths.count
    let isSamePlan = ledger.files.are(layout.plan.hashes)
    var verdicts = Self.verdicts(
      layout,
      ledger,
      settings,
      FactChanges(from: ledger.facts, to: facts),
      output: output,
      isSamePlan: isSamePlan,
      workers
    )
    // A ledger is added to as long as most of it holds.
    let fresh = verdicts.indices.count { number in
      if case .keep(let place) = verdicts[number] { !ledger.base.isEdited[place] } else { false }
    }
    let extends = isSamePlan && facts.isAbout(sameAs: ledger.facts) && fresh >= count - count / 8
    extended = extends ? ledger : nil

    var reasons = ReasonList(extends ? Array(ledger.reasons[..<ledger.base.reasonCount]) : [])
    var reasonOfFile = [UInt32](repeating: 0, count: count)
    for (number, verdict) in verdicts.enumerated() {
      switch verdict {
      case .keep(let place):
        let reason = ledger.entries[place].reason
        let isKnown = extends && reason < ledger.base.reasonCount
        reasonOfFile[number] = isKnown ? reason : reasons.number(ledger.reason(reason))
      case .make(let reason): reasonOfFile[number] = reasons.number(reason)
      }
    }

    // Links are kept as numbers of the plan they were made for.
    let numbers = isSamePlan ? nil : ledger.files.hashes.map { layout.plan.number($0) }
    let (known, reasonNumbers) = (verdicts, reasonOfFile)
    let drafts = workers.chunks(count) { range -> (block: EntryBlock?, gone: [Int]) in
      var draft = EntryDraft()
      var gone: [Int] = []
      for number in range {
        guard case .keep(let place) = known[number], !extends || ledger.base.isEdited[place]
        else { continue }
        let entry = ledger.entries[place]
        if !draft.add(entry, as: number, reason: reasonNumbers[number], numbers) {
          gone.append(number)
        }
      }
      return (draft.isEmpty ? nil : draft.block(), gone)
    }
    moved = drafts.compactMap(\.block)
    for number in drafts.flatMap(\.gone) {
      verdicts[number] = .make(.plan)
      reasonOfFile[number] = reasons.number(.plan)
    }
    var kept: [OutputEntry?] = Array(repeating: nil, count: count)
    if extends {
      for number in verdicts.indices {
        if case .keep(let place) = verdicts[number] { kept[number] = ledger.entries[place] }
      }
    }
    for block in moved { for entry in block.entries { kept[entry.number] = entry } }
    self.kept = kept
    self.verdicts = verdicts
    self.reasons = reasons.all
    self.reasonOfFile = reasonOfFile
  }

  /// The numbers of the files that are made.
  var made: [Int] {
    verdicts.indices.filter {
      if case .make = verdicts[$0] { true } else { false }
    }
  }

  /// The numbers of the files that stay.
  var keptNumbers: [Int] {
    verdicts.indices.filter {
      if case .keep = verdicts[$0] { true } else { false }
    }
  }

  private static func verdicts(
    _ layout: SiteLayout,
    _ ledger: Ledger,
    _ settings: RemakeReason.Setting?,
    _ changes: FactChanges,
    output: String,
    isSamePlan: Bool,
    _ workers: Workers
  ) -> [Verdict] {
    let plan = layout.plan
    let changedPlans = layout.plans.mapValues { reads in changes.among(reads) }
      .filter { !$0.value.isEmpty }
    var known: [PathHash: Int] = [:]
    if !isSamePlan {
      known.reserveCapacity(ledger.files.count)
      for (number, hash) in ledger.files.hashes.enumerated() { known[hash] = number }
    }
    let places = known
    let folder = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    return workers.chunks(plan.paths.count) { range in
      range.map { number -> Verdict in
        let found = isSamePlan ? number : places[plan.hashes[number]]
        guard let place = found else { return .make(.first) }
        // The files of the content have no facts: they are compared.
        if layout.isOfContent(number) { return .make(.touched) }
        if let settings { return .make(.setting(settings)) }
        let entry = ledger.entries[place]
        var changed = changes.among(entry.reads)
        if let name = layout.planOfFile[number] { changed += changedPlans[name] ?? [] }
        guard changed.isEmpty else {
          return .make(.facts(Array(changed.prefix(RemakeReason.mostChanges))))
        }
        if entry.stamp != layout.stamps[number] { return .make(.plan) }
        return ledger.files.isUntouched(place, in: folder) ? .keep(place) : .make(.touched)
      }
    }.flatMap { $0 }
  }
}
