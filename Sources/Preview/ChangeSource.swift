import Glibc

/// Tells when files have changed and come to rest: from the system, or where it will not tell, by
/// looking at them every second.
final class ChangeSource {
  private var folders: WatchedFolders
  private let loop: EventLoop
  private let debounce: Debounce
  private let onPolling: () -> Void
  private let onChange: (_ files: [String]?) -> Void
  private var watch: FolderWatch?
  private var areFoldersNew = false
  /// The files that have changed and not come to rest yet.
  private var changed: Set<String> = []
  private var poll: (state: FolderPoll, timer: EventLoop.Timer)?

  /// How often files are looked at, in milliseconds.
  private static let pause = 1000

  /// Watches from now on.
  ///
  /// - Parameters:
  ///   - folders: what is watched.
  ///   - loop: what waits.
  ///   - polls: whether files are looked at in any case.
  ///   - onPolling: called where they have to be, because the system will not tell.
  ///   - onChange: called when files have changed and come to rest, with these files where they are
  ///     all.
  /// - Throws: `PreviewFailure` where the system gives no timer.
  init(
    _ folders: WatchedFolders,
    _ loop: EventLoop,
    polls: Bool,
    onPolling: @escaping () -> Void,
    onChange: @escaping (_ files: [String]?) -> Void
  ) throws(PreviewFailure) {
    self.folders = folders
    self.loop = loop
    self.onPolling = onPolling
    self.onChange = onChange
    let rest = Rest()
    debounce = try Debounce(loop) { rest.source?.settle() }
    rest.source = self
    if polls {
      try startPolling()
      return
    }
    do {
      let watch = try FolderWatch()
      self.watch = watch
      try watch.follow(folders)
      loop.whenReadable(watch.descriptor) { [unowned self] in takeChanges() }
    } catch {
      watch = nil
      onPolling()
      try startPolling()
    }
  }

  /// Breaks the circle between the source and its timer.
  private final class Rest {
    weak var source: ChangeSource?
  }

  /// Watches the folders of a theme too.
  func follow(themes: [String]) {
    if folders.add(themes) { follow() }
  }

  private func follow() {
    guard let watch else { return }
    do {
      try watch.follow(folders)
    } catch {
      guard poll == nil else { return }
      onPolling()
      // What the system still tells is told at once.
      try? startPolling()
    }
  }

  private func takeChanges() {
    guard let changes = watch?.changes(), changes.isAny else { return }
    changed.formUnion(changes.files)
    if changes.isOfFolders {
      areFoldersNew = true
      follow()
    }
    debounce.put()
  }

  private func settle() {
    let files = areFoldersNew ? nil : changed.sorted()
    changed = []
    if areFoldersNew {
      areFoldersNew = false
      follow()
    }
    onChange(files)
  }

  private func startPolling() throws(PreviewFailure) {
    var state = FolderPoll()
    _ = state.hasChanged(in: folders)
    let rest = Rest()
    rest.source = self
    let timer = try loop.timer { rest.source?.look() }
    poll = (state, timer)
    timer.start(in: Self.pause)
  }

  private func look() {
    if poll?.state.hasChanged(in: folders) == true { onChange(nil) }
    poll?.timer.start(in: Self.pause)
  }
}
