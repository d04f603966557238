import Diagnostics
import Glibc
import Records
import Templates

/// Where the theme is: named on the command line, else the site's own, else the one installed with
/// the program (readings, Small print).
struct ThemeFolder {
  /// The folder.
  let path: String
  /// What findings call it: `Theme` for the site's own, else its path.
  let shown: String

  init(options: BuildOptions, site: SiteConfiguration) throws(MachineFailure) {
    if let named = options.theme {
      try self.init(named, shown: named)
      return
    }
    if let named = site.record[Site.theme] {
      try self.init("\(options.site)/\(named)", shown: named)
      return
    }
    let own = "\(options.site)/Theme"
    if FolderFiles.isFolder(own) {
      try self.init(own, shown: "Theme")
    } else {
      let installed = Self.installed() ?? own
      try self.init(installed, shown: installed)
    }
  }

  private init(_ path: String, shown: String) throws(MachineFailure) {
    guard FolderFiles.exists("\(path)/templates/base.mustache") else {
      throw MachineFailure(.theme, path, reason: "")
    }
    self.path = path
    self.shown = shown
  }

  /// Every file of the theme, by its path below the folder.
  func files() throws(MachineFailure) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for file in try FolderFiles.list(path) where !file.hasPrefix(".") && !file.contains("/.") {
      files.append((file, try FolderFiles.read("\(path)/\(file)") ?? []))
    }
    return files
  }

  /// Faults of templates as findings; the files that they stand in are added to `files`.
  func findings(_ faults: [TemplateFault], files: inout [SourceFile]) -> [Finding] {
    var known: [String: Int] = [:]
    var seen: Set<TemplateFault> = []
    return faults.filter { seen.insert($0).inserted }.map { fault in
      if known[fault.path] == nil {
        let below = fault.path.dropFirst(shown.count + 1)
        let bytes = (try? FolderFiles.read("\(path)/\(below)")) ?? nil
        known[fault.path] = files.count
        files.append(SourceFile(path: fault.path, bytes: bytes ?? []))
      }
      return fault.finding(in: FileID(known[fault.path] ?? 0))
    }
  }

  /// The theme beside the program: `../share/linkage/Theme` where it is installed, the `Theme` of
  /// the checkout above it where it was just compiled.
  private static func installed() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else { return nil }
    let program = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    var folder = program[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for candidate in ["\(folder)/share/linkage/Theme", "\(folder)/Theme"]
      where FolderFiles.exists("\(candidate)/templates/base.mustache") {
        return candidate
      }
    }
    return nil
  }
}
