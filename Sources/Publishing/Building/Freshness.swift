import Exports
import Pages
import Reads
import Workers

/// Which files of the plan an earlier build has left as they have to be, and why the others are
/// made again.
struct Freshness: Sendable {
  /// What is done about a file.
  enum Verdict: Hashable, Sendable {
    /// It stays; its entry in the ledger tells what is known of it.
    case keep(Int)
    /// It is made.
    case make(RemakeReason)
  }

  /// A verdict a file, by its number in the plan.
  let verdicts: [Verdict]
  /// The facts of the pages that stay, with their links in the numbers of this plan.
  let keptFacts: [Int: PageFacts]

  /// Nothing is left that could be trusted.
  init(nothingOf plan: OutputPlan) {
    verdicts = Array(repeating: .make(.first), count: plan.paths.count)
    keptFacts = [:]
  }

  /// Looks at each file of `layout`.
  ///
  /// - Parameters:
  ///   - layout: every file of the output, with what it was planned from.
  ///   - ledger: what the earlier build left.
  ///   - settings: what of that which holds for every page has changed.
  ///   - changes: the facts that have changed.
  ///   - output: the output folder.
  ///   - workers: what shares the work.
  init(
    _ layout: SiteLayout,
    ledger: Ledger,
    settings: RemakeReason.Setting?,
    changes: FactChanges,
    output: String,
    _ workers: Workers
  ) {
    let plan = layout.plan
    let changedPlans = layout.plans.mapValues { reads in changes.among(reads) }
      .filter { !$0.value.isEmpty }
    var known: [PathHash: Int] = [:]
    known.reserveCapacity(ledger.entries.count)
    for (number, entry) in ledger.entries.enumerated() { known[PathHash(entry.path)] = number }
    let places = known
    // Links are kept as numbers of the plan they were made for.
    let isSamePlan = ledger.paths == plan.hashes
    let numbers = isSamePlan ? [] : ledger.paths.map { plan.number($0) }
    let judged = workers.chunks(plan.paths.count) { range in
      range.map { number -> (Verdict, PageFacts?) in
        guard let place = places[plan.hashes[number]] else { return (.make(.first), nil) }
        // The files of the content have no facts: they are compared.
        if layout.isOfContent(number) { return (.make(.touched), nil) }
        let entry = ledger.entries[place]
        if let settings { return (.make(.setting(settings)), nil) }
        var changed = changes.among(entry.reads)
        if let name = layout.planOfFile[number] { changed += changedPlans[name] ?? [] }
        guard changed.isEmpty else {
          return (.make(.facts(Array(changed.prefix(RemakeReason.mostChanges)))), nil)
        }
        if entry.stamp != layout.stamps[number] { return (.make(.plan), nil) }
        guard FileState("\(output)/\(entry.path)") == entry.state else {
          return (.make(.touched), nil)
        }
        guard number < plan.pageCount else { return (.keep(place), nil) }
        if isSamePlan { return (.keep(place), entry.facts) }
        guard let facts = Self.renumbered(entry.facts, numbers) else { return (.make(.plan), nil) }
        return (.keep(place), facts)
      }
    }.flatMap { $0 }
    verdicts = judged.map(\.0)
    var kept: [Int: PageFacts] = [:]
    for (number, pair) in judged.enumerated() {
      if let facts = pair.1 { kept[number] = facts }
    }
    keptFacts = kept
  }

  /// The numbers of the files that are made.
  var made: [Int] {
    verdicts.indices.filter {
      if case .make = verdicts[$0] { true } else { false }
    }
  }

  /// The facts with the numbers of this plan; nil where a file that is linked to is gone.
  private static func renumbered(_ facts: PageFacts, _ numbers: [UInt32?]) -> PageFacts? {
    var other = facts
    for index in other.links.indices {
      guard numbers.indices.contains(Int(other.links[index])),
        let number = numbers[Int(other.links[index])]
      else { return nil }
      other.links[index] = number
    }
    other.links.sort()
    other.anchors.removeAll(keepingCapacity: true)
    for anchor in facts.anchors {
      guard numbers.indices.contains(Int(anchor.target)), let target = numbers[Int(anchor.target)]
      else { return nil }
      other.anchors.append(
        PageFacts.Anchor(target: target, offset: anchor.offset, fragment: anchor.fragment)
      )
    }
    return other
  }
}
