import Diagnostics
import Fingerprints
import Glibc
import Publishing
package import Workers

/// Puts a built site live: a release beside the earlier ones, verified, then one switch of a link.
///
/// Nothing that is live is touched. Whatever stops it, `current` names a whole release before and
/// after; what it leaves half-made the next run takes away.
package struct Publication {
  /// The folder of the built site.
  package var output: String
  /// The folder that it goes live in.
  package var target: String
  /// How many releases are kept, the live one among them.
  package var keep = 5
  /// Whether the folder may serve another audience from now on.
  package var changesAudience = false
  /// Whether a site goes live though somebody went back from a release of it.
  package var publishesWithdrawn = false
  /// Whether to wait while another run holds a lock.
  package var waits = false
  /// What shares the work.
  package var workers: Workers

  package init(output: String, target: String, workers: Workers) {
    self.output = output
    self.target = target
    self.workers = workers
  }

  /// What was done.
  package struct Receipt: Sendable {
    /// The release that is live now.
    package let release: Release
    /// Whether it is new; otherwise the same site was live already.
    package let isNew: Bool
    /// The releases that were removed because there are enough newer ones.
    package let removed: [String]
  }

  /// Publishes the site.
  ///
  /// - Parameter now: the time, in seconds since 1970.
  /// - Returns: what was done.
  /// - Throws: `ReleaseFailure` where something stands in the way, `MachineFailure` where a file
  ///   cannot be read or written or another run holds a lock.
  package func run(now: Int) throws -> Receipt {
    let site = try SealedOutput(in: output, waits: waits)
    let seal = site.seal
    guard !FolderPath(target).isInside(FolderPath(output)) else {
      throw ReleaseFailure(.inside(output: output), target)
    }
    let missing = FolderPath(target).missing
    let publishing = try OutputLock(making: target, waits: waits)
    defer { _ = publishing }
    // What is made to be served is open to a web server, whatever the mask of whoever publishes.
    for folder in missing { chmod(folder, 0o755) }
    let store = try ReleaseStore(making: target)
    guard !store.isLinkTaken else {
      throw ReleaseFailure(.linkTaken, "\(target)/\(ReleaseStore.current)")
    }
    try store.tidy()
    let releases = try store.releases()
    let live = releases.first { $0.name == store.live }
    if !changesAudience {
      // Also where the list of its files is lost, or all that is known of it.
      if let name = store.live, FolderFiles.isFolder("\(store.folder)/\(name)") {
        guard let served = store.facts(of: name) else {
          throw ReleaseFailure(.unknownAudience(name), target)
        }
        try allow(seal, where: served)
      } else if let served = releases.last?.facts {
        try allow(seal, where: served)
      }
    }
    let staging = ReleaseStaging(
      output: output,
      store: store,
      live: live,
      workers: workers
    )
    let files = try staging.survey(site)
    if let live, staging.isLive(files), live.facts.audience == seal.audience,
      live.facts.classes == seal.classes, live.facts.commit == seal.commit,
      live.facts.isModified == seal.isModified,
      live.facts.asOf == seal.asOf
    {
      return Receipt(release: live, isNew: false, removed: [])
    }
    let withdrawn = releases.filter { release in
      release.facts.isWithdrawn
        && (release.facts.isOfCommit(of: seal) || staging.holds(release, files))
    }
    if let last = withdrawn.last, !publishesWithdrawn {
      throw ReleaseFailure(.withdrawn(last.name), target)
    }
    let release: Release
    do {
      release = try staging.make(files, seal, number: store.greatestNumber() + 1, now: now)
    } catch {
      try? store.tidy()
      throw error
    }
    try store.switchLive(to: release.name)
    for release in withdrawn { try store.mark(release, isWithdrawn: false) }
    staging.keepStates(files, of: release)
    return Receipt(release: release, isNew: true, removed: prune(store, releases + [release]))
  }

  /// A folder goes on serving whom it serves, and shows them no more classes than they saw.
  private func allow(_ seal: OutputSeal, where served: ReleaseFacts) throws(ReleaseFailure) {
    guard served.audience == seal.audience else {
      throw ReleaseFailure(.audience(folder: served.audience, site: seal.audience), target)
    }
    // Earlier versions did not say what an audience sees.
    guard let seen = served.classes else { return }
    let more = seal.classes.filter { !seen.contains($0) }
    guard more.isEmpty else {
      throw ReleaseFailure(.wider(audience: seal.audience, classes: more), target)
    }
  }

  /// Removes the oldest releases beyond those to keep; never the live one.
  private func prune(_ store: ReleaseStore, _ releases: [Release]) -> [String] {
    let surplus = releases.dropLast(max(1, keep)).map(\.name)
    return surplus.filter { $0 != store.live && store.remove($0) }
  }
}
