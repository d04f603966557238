import Glibc
import Pages
import Reads
import Records
import Templates
import Theming

/// Pages that somebody is looking at: a build makes them before everything else, so that they can be
/// shown while the rest is made.
///
/// They are made once the content has been checked. What becomes of the build is not known then, and
/// nothing is written.
package struct EarlyPages: Sendable {
  private let wanted: @Sendable () -> [String]
  private let take: @Sendable ([String: [UInt8]]) -> Void

  /// - Parameters:
  ///   - wanted: the paths of the pages below the output, asked for when they can be made.
  ///   - take: is given the pages, and the files of the theme that they load, by their paths; only
  ///     those that differ from what lies in the output.
  package init(
    wanted: @escaping @Sendable () -> [String],
    take: @escaping @Sendable ([String: [UInt8]]) -> Void
  ) {
    self.wanted = wanted
    self.take = take
  }

  /// Makes what is wanted of `pages`.
  func make(
    _ pages: [Pages.Page],
    _ site: SiteConfiguration,
    shell: Shell,
    theme: Theme,
    output: String
  ) {
    let wanted = wanted()
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
    if !changed.isEmpty { take(changed) }
  }
}
