import Diagnostics
import Reading
import Records
import Templates
import Theming

/// The folders that a theme is made of, the lowest first.
///
/// One is named on the command line, else in `site.yaml`, else it is the site's own `Theme`. With a
/// `templates/base.mustache` it is a whole theme. Without, it holds what differs from the theme that
/// is installed with the program, and is laid over it; where there is none, the installed one
/// stands alone (readings, Small print).
struct ThemeFolders {
  /// A folder.
  struct Folder {
    /// Its path.
    let path: String
    /// What findings call it: `Theme` for the site's own, else its path.
    let shown: String
    /// Whether it came with the content, rather than from whoever runs the program: then links
    /// that lead out of it are not followed.
    let isOfSite: Bool
    /// Whether it leads out of the site and its repository, so that nothing of it is read.
    var isRefused = false
  }

  let folders: [Folder]
  /// The folder that whoever made the site has chosen, as it is from the folder of the site or, where it
  /// was named on the command line, as a whole path; there may be none.
  let own: String

  init(options: BuildOptions, site: SiteConfiguration) throws(MachineFailure) {
    let name = options.theme.map { CacheFolder.absolute($0) } ?? site.record[Site.theme] ?? "Theme"
    self.own = name
    var own: Folder
    if let named = options.theme {
      own = Folder(path: named, shown: named, isOfSite: false)
    } else if let named = site.record[Site.theme] {
      own = Folder(path: "\(options.site)/\(named)", shown: named, isOfSite: true)
    } else {
      own = Folder(path: "\(options.site)/Theme", shown: "Theme", isOfSite: true)
    }
    if own.isOfSite, FolderFiles.isFolder(own.path), !SiteBounds(options.site).hold(own.path) {
      own.isRefused = true
      let base = Self.installed().map { Folder(path: $0, shown: $0, isOfSite: false) }
      folders = [base, own].compactMap { $0 }
      return
    }
    if Self.isWhole(own.path) {
      folders = [own]
      return
    }
    let isThere = FolderFiles.isFolder(own.path)
    let isNamed = options.theme != nil || site.record[Site.theme] != nil
    guard isThere || !isNamed, let installed = Self.installed() else {
      throw MachineFailure(.theme, own.path, reason: "")
    }
    let base = Folder(path: installed, shown: installed, isOfSite: false)
    folders = isThere ? [base, own] : [base]
  }

  /// The paths of the folders.
  var paths: [String] { folders.map(\.path) }

  /// The paths of the files of the site's own folder, from the folder of the site.
  func ownPaths(_ layers: [ThemeLayer]) -> [String] {
    zip(folders, layers).filter { $0.0.isOfSite }
      .flatMap { folder, layer in layer.files.map { "\(own)/\($0.path)" } }
  }

  /// The files of each folder, and what of them may not be read.
  func layers() throws(MachineFailure) -> (layers: [ThemeLayer], faults: [TemplateFault]) {
    var layers: [ThemeLayer] = []
    var faults: [TemplateFault] = []
    for folder in folders {
      guard !folder.isRefused else {
        faults.append(TemplateFault(.themeFile, in: folder.shown, Self.leadsOut))
        continue
      }
      let walk = try ThemeWalk(folder.path, followsLinks: !folder.isOfSite)
      var files: [ThemeLayer.File] = []
      for path in walk.paths {
        files.append(ThemeLayer.File(path, try FolderFiles.read("\(folder.path)/\(path)") ?? []))
      }
      layers.append(ThemeLayer(shownAs: folder.shown, files: files))
      faults += walk.refused.map { path, reason in
        TemplateFault(.themeFile, in: "\(folder.shown)/\(path)", reason)
      }
    }
    return (layers, faults)
  }

  /// Faults of the theme as findings; the files that they stand in are added to `files`.
  func findings(_ faults: [TemplateFault], files: inout [SourceFile]) -> [Finding] {
    var known: [String: Int] = [:]
    var seen: Set<TemplateFault> = []
    return faults.filter { seen.insert($0).inserted }.map { fault in
      if known[fault.path] == nil {
        known[fault.path] = files.count
        files.append(SourceFile(path: fault.path, bytes: bytes(of: fault)))
      }
      return fault.finding(in: FileID(known[fault.path] ?? 0))
    }
  }

  /// The text that a fault stands in, for the line that findings quote; nothing of a file that may
  /// not be read.
  private func bytes(of fault: TemplateFault) -> [UInt8] {
    guard fault.rule != .themeFile,
      let folder = folders.last(where: { fault.path.hasPrefix($0.shown + "/") })
    else { return [] }
    let below = fault.path.dropFirst(folder.shown.count + 1)
    return ((try? FolderFiles.read("\(folder.path)/\(below)")) ?? nil) ?? []
  }

  private static let leadsOut = Phrase(
    zh: "主题文件夹在站点及其仓库之外；请放进站点，或用 --theme 指明",
    en:
      "the theme's folder is outside the site and its repository; move it in, or name it with --theme"
  )

  private static func isWhole(_ folder: String) -> Bool {
    FolderFiles.exists("\(folder)/templates/base.mustache")
  }

  /// The theme beside the program: `../share/linkage/Theme` where it is installed, the `Theme` of
  /// the checkout above it where it was just compiled.
  static func installed() -> String? {
    guard let program = ProgramFile.path else { return nil }
    var folder = program[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for candidate in ["\(folder)/share/linkage/Theme", "\(folder)/Theme"]
      where isWhole(candidate) {
        return candidate
      }
    }
    return nil
  }
}
