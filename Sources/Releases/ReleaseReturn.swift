import Publishing

/// Makes an earlier release live again.
package struct ReleaseReturn {
  private let store: ReleaseStore
  private let waits: Bool

  /// - Throws: `ReleaseFailure` where the folder was never published to.
  package init(in folder: String, waits: Bool = false) throws(ReleaseFailure) {
    store = try ReleaseStore(opening: folder)
    self.waits = waits
  }

  /// Makes the release with a name or number live, or the one before the live one where none is named.
  ///
  /// - Returns: the release that is live now.
  /// - Throws: `ReleaseFailure` where there is no such release or its files are not what its manifest
  ///   says, `MachineFailure` where the link cannot be written or another run holds the lock.
  package func run(to wanted: String? = nil) throws -> Release {
    let lock = try OutputLock(making: store.path, waits: waits)
    defer { _ = lock }
    let releases = try store.releases()
    let release: Release
    if let wanted {
      guard let found = releases.last(where: { $0.name == wanted || String($0.number) == wanted })
      else { throw ReleaseFailure(.unknown(wanted), store.path) }
      release = found
    } else {
      let live = releases.first { $0.name == store.live }?.number ?? .max
      guard let found = releases.last(where: { $0.number < live }) else {
        throw ReleaseFailure(.noEarlier, store.path)
      }
      release = found
    }
    if let damaged = try ReleaseCheck(store).damaged(release.name).first {
      throw ReleaseFailure(.damaged(damaged), "\(store.folder)/\(release.name)")
    }
    try store.switchLive(to: release.name)
    return release
  }
}
