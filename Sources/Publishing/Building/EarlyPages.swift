import Linking
import Pages
import Reads
import Records
import Synchronization
import Templates
import Theming

/// Pages that somebody is looking at: a build makes them before everything else, so that they can be
/// shown while the rest is made.
///
/// They are made where an edit can be foreseen, and once more when the content has been checked. What
/// becomes of the build is not known then, and nothing is written. One serves one build.
package final class EarlyPages: Sendable {
  private let asked: @Sendable () -> [String]
  private let take: @Sendable ([String: [UInt8]]) -> Void
  /// What was given last.
  private let given = Mutex<[String: [UInt8]]>([:])

  /// - Parameters:
  ///   - wanted: the paths of the pages below the output, asked for when they can be made.
  ///   - take: is given the pages, and the files of the theme that they load, by their paths; only
  ///     those that differ from what lies in the output. What was given before no longer counts.
  package init(
    wanted: @escaping @Sendable () -> [String],
    take: @escaping @Sendable ([String: [UInt8]]) -> Void
  ) {
    asked = wanted
    self.take = take
  }

  /// The paths of the pages that are wanted in any language, without the folders of languages.
  func wanted(of facts: SiteFacts) -> Set<String> {
    let folders = facts.graph.site.languages.map { facts.folder($0) }
    return Set(
      asked().flatMap { path in
        folders.compactMap { path.hasPrefix($0) ? String(path.dropFirst($0.count)) : nil }
      }
    )
  }

  /// Makes what is wanted of `pages`.
  func make(
    _ pages: [Pages.Page],
    _ site: SiteConfiguration,
    shell: Shell,
    theme: Theme,
    output: String
  ) {
    let wanted = asked()
    guard !wanted.isEmpty else { return }
    var files: [String: [UInt8]] = [:]
    for asset in theme.assets { files["theme/\(asset.name)"] = asset.bytes }
    let room = RenderRoom()
    for language in site.languages {
      let folder = shell.folder(language)
      let inFolder = Set(
        wanted.compactMap { $0.hasPrefix(folder) ? $0.dropFirst(folder.count) : nil }
      )
      for page in pages where page.form == .document && inFolder.contains(page.path[...]) {
        var bytes: [UInt8] = []
        let faults = ReadLog().record {
          theme.render(page, language, shell: shell, in: room, into: &bytes)
        }
        // The build will say what is wrong with it.
        if faults.isEmpty { files[folder + page.path] = bytes }
      }
    }
    let changed = files.filter { path, bytes in
      ((try? FolderFiles.read("\(output)/\(path)")) ?? nil) != bytes
    }
    let isNew = given.withLock { given in
      defer { given = changed }
      return given != changed
    }
    if isNew { take(changed) }
  }
}
