import Publishing

/// Makes an earlier release live again, and notes of the one that it leaves that it was withdrawn: it is
/// gone back to no more unless it is named, and what it says is not published again by itself.
package struct ReleaseReturn {
  private let store: ReleaseStore
  private let waits: Bool

  /// - Throws: `ReleaseFailure` where the folder was never published to.
  package init(in folder: String, waits: Bool = false) throws(ReleaseFailure) {
    store = try ReleaseStore(opening: folder)
    self.waits = waits
  }

  /// Makes the release with a name or number live, or the last before the live one that was not
  /// withdrawn where none is named.
  ///
  /// - Returns: the release that is live now.
  /// - Throws: `ReleaseFailure` where there is no such release or its files are not what its manifest
  ///   says, `MachineFailure` where the link cannot be written or another run holds the lock.
  package func run(to wanted: String? = nil) throws -> Release {
    let lock = try OutputLock(making: store.path, waits: waits)
    defer { _ = lock }
    let releases = try store.releases()
    let left = releases.first { $0.name == store.live }
    let release: Release
    if let wanted {
      guard let found = releases.last(where: { $0.name == wanted || String($0.number) == wanted })
      else { throw ReleaseFailure(.unknown(wanted), store.path) }
      release = found
    } else {
      let live = left?.number ?? .max
      let found = releases.last { $0.number < live && !$0.facts.isWithdrawn }
      guard let found else {
        throw ReleaseFailure(.noEarlier, store.path)
      }
      release = found
    }
    if let damaged = try ReleaseCheck(store).damaged(release.name).first {
      throw ReleaseFailure(.damaged(damaged), "\(store.folder)/\(release.name)")
    }
    // Before the switch: stopped between the two, the same command does the same again.
    if let left, release.number < left.number { try store.mark(left, isWithdrawn: true) }
    try store.switchLive(to: release.name)
    try store.mark(release, isWithdrawn: false)
    return release
  }
}
