import Templates

/// The files of a theme's layers by what they are for, each in the place of the one it replaces.
struct ThemeFiles {
  /// A file with the path that findings show.
  struct File {
    let path: String
    let shown: String
    let bytes: [UInt8]
    /// Whether it stands in a layer over the lowest.
    let isOwn: Bool
    /// Whether it stands in the place of one of a lower layer.
    let replaces: Bool
  }

  /// Those that stand, sorted by their paths.
  let files: [File]
  /// Every catalogue of interface texts by its path, those of later layers behind.
  let catalogues: [String: [File]]

  init(_ layers: [ThemeLayer]) {
    var standing: [String: File] = [:]
    var catalogues: [String: [File]] = [:]
    for (number, layer) in layers.enumerated() {
      for file in layer.files {
        let kept = File(
          path: file.path,
          shown: "\(layer.shownAs)/\(file.path)",
          bytes: file.bytes,
          isOwn: number > 0,
          replaces: standing[file.path] != nil
        )
        standing[file.path] = kept
        if kept.place == .strings { catalogues[file.path, default: []].append(kept) }
      }
    }
    files = standing.values.sorted {
      Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8))
    }
    self.catalogues = catalogues
  }

  /// The files for one purpose.
  func files(_ place: ThemePlace) -> [File] { files.filter { $0.place == place } }

  /// The templates.
  var templates: [TemplateSource] {
    files(.templates).map { TemplateSource(path: $0.shown, bytes: $0.bytes) }
  }

  /// The icons.
  var icons: [(path: String, bytes: [UInt8])] {
    files(.icons).map { ($0.shown, $0.bytes) }
  }

  /// The file of the scripts that a site adds to those of the theme.
  static let ownScript = "own.js"
  /// The files that are joined from others.
  static let joined = ["style.css", "site.js", ownScript]

  /// What goes out: pictures and the like as they are, style sheets and scripts joined.
  var assets: [Theme.Asset] {
    let whole = files(.assets).map {
      Theme.Asset(name: String($0.path.dropFirst("assets/".count)), bytes: $0.bytes)
    }
    let scripts = files(.scripts)
    let parts = [
      (files(.styles), "style.css"),
      (scripts.filter { !$0.isOwn || $0.replaces }, "site.js"),
      (scripts.filter { $0.isOwn && !$0.replaces }, Self.ownScript),
    ]
    return whole + parts.compactMap { files, name in joined(files, as: name) }
  }

  /// Files as one, in the order of their names; nil where there is none.
  private func joined(_ parts: [File], as name: String) -> Theme.Asset? {
    guard !parts.isEmpty else { return nil }
    return Theme.Asset(name: name, bytes: Array(parts.map(\.bytes).joined(separator: [0x0A])))
  }
}

extension ThemeFiles.File {
  /// What the file is for; nil where a theme has no use for it.
  var place: ThemePlace? { ThemePlace(of: path) }
}
