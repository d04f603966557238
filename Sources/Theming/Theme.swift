package import Diagnostics
package import Pages
package import Templates

/// A theme, compiled: a set of templates for each language, and the files that go out beside pages.
///
/// `styles/*.css` and `scripts/*.js` are joined in the order of their names into `style.css` and
/// `site.js`, so that a page asks for two files however many there are; what stands in `assets/`
/// goes out as it is.
package struct Theme: Sendable {
  /// A file that goes out, by its path below `theme/`.
  package struct Asset: Sendable {
    /// The path: `style.css`.
    package let name: String
    /// What stands in it.
    package let bytes: [UInt8]
  }

  /// The files that go out, below `theme/` of the output.
  package let assets: [Asset]
  private let sets: [Language: TemplateSet]

  /// Compiles the files of a theme for `languages`.
  ///
  /// - Parameters:
  ///   - files: every file below the theme's folder, by its path from there.
  ///   - shownAs: the path of the theme's folder as findings show it: `Theme`.
  ///   - languages: the languages of the site.
  /// - Returns: the theme, and what is wrong in its files.
  package static func compile(
    _ files: [(path: String, bytes: [UInt8])],
    shownAs: String,
    languages: [Language]
  ) -> (theme: Theme, faults: [TemplateFault]) {
    var templates: [TemplateSource] = []
    var icons: [(path: String, bytes: [UInt8])] = []
    var assets: [Asset] = []
    for file in files {
      let shown = "\(shownAs)/\(file.path)"
      if file.path.between("templates/", ".mustache") != nil {
        templates.append(TemplateSource(path: shown, bytes: file.bytes))
      } else if file.path.between("icons/", ".svg") != nil {
        icons.append((shown, file.bytes))
      } else if file.path.hasPrefix("assets/") {
        assets.append(
          Asset(name: String(file.path.dropFirst("assets/".count)), bytes: file.bytes)
        )
      }
    }
    assets += [
      Self.joined(files, "styles/", ".css", as: "style.css"),
      Self.joined(files, "scripts/", ".js", as: "site.js"),
    ].compactMap(\.self)
    var (iconSet, faults) = IconSet.parse(files: icons)
    var sets: [Language: TemplateSet] = [:]
    for language in languages {
      let path = "strings/\(language.tag).yaml"
      let strings = files.first { $0.path == path }
      let (catalogue, stringFaults) = StringCatalogue.parse(
        path: "\(shownAs)/\(path)",
        bytes: strings?.bytes ?? []
      )
      faults += stringFaults
      let (set, templateFaults) = TemplateSet.compile(
        files: templates,
        strings: catalogue,
        icons: iconSet,
        assets: assets.map(\.name),
        language: language
      )
      sets[language] = set
      faults += templateFaults.filter { !faults.contains($0) }
    }
    return (Theme(assets: assets, sets: sets), faults)
  }

  /// The files of a folder as one, in the order of their names; nil where there is none.
  private static func joined(
    _ files: [(path: String, bytes: [UInt8])],
    _ folder: String,
    _ ending: String,
    as name: String
  ) -> Asset? {
    let parts = files.filter { $0.path.between(folder, ending) != nil }
      .sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    guard !parts.isEmpty else { return nil }
    return Asset(name: name, bytes: Array(parts.map(\.bytes).joined(separator: [0x0A])))
  }

  /// Appends a page in `language` to `output`.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - language: the language.
  ///   - shell: the model of what stands around it.
  ///   - room: what the worker uses again from page to page.
  ///   - output: where the bytes go.
  /// - Returns: what is wrong between the template and its model.
  package func render(
    _ page: Page,
    _ language: Language,
    shell: Shell,
    in room: RenderRoom = RenderRoom(),
    into output: inout [UInt8]
  ) -> [TemplateFault] {
    guard let set = sets[language] else { return [] }
    let up = Page.root(of: shell.folder(language) + page.path)
    return set.render(
      page.kind,
      page.content(language),
      within: shell.model(page, language),
      pageRoot: page.root,
      assetRoot: up,
      in: room,
      into: &output
    )
  }
}

extension String {
  /// What stands between a prefix and a suffix; nil where either is missing.
  fileprivate func between(_ prefix: String, _ suffix: String) -> String? {
    guard hasPrefix(prefix), hasSuffix(suffix), count > prefix.count + suffix.count else {
      return nil
    }
    return String(dropFirst(prefix.count).dropLast(suffix.count))
  }
}
