package import Diagnostics
package import Pages
package import Templates

/// A theme, compiled: a set of templates for each language, and the files that go out beside pages.
///
/// `styles/*.css` and `scripts/*.js` are joined in the order of their names into `style.css` and
/// `site.js`, so that a page asks for two files however many there are; what stands in `assets/`
/// goes out as it is. A site changes single files of it (`ThemeLayer`). Scripts that a site adds are
/// a file of their own, `own.js`, which runs behind those: a mistake there stops no other script.
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

  /// The name of the file of scripts that the site adds; nil where it adds none.
  package var ownScript: String? {
    assets.contains { $0.name == ThemeFiles.ownScript } ? ThemeFiles.ownScript : nil
  }

  /// Compiles the files of a theme for `languages`.
  ///
  /// - Parameters:
  ///   - layers: the folders that the theme is made of, the lowest first.
  ///   - languages: the languages of the site.
  /// - Returns: the theme, and what is wrong in its files.
  package static func compile(
    _ layers: [ThemeLayer],
    languages: [Language]
  ) -> (theme: Theme, faults: [TemplateFault]) {
    let files = ThemeFiles(layers)
    let (assets, templates) = (files.assets, files.templates)
    var (icons, faults) = IconSet.parse(files: files.icons)
    var asked = AskedNames()
    var sets: [Language: TemplateSet] = [:]
    for language in languages {
      let texts = ThemeTexts(files.catalogues[ThemePlace.catalogue(language)] ?? [])
      let (set, found) = TemplateSet.compile(
        files: templates,
        strings: texts.catalogue,
        icons: icons,
        assets: assets.map(\.name),
        language: language
      )
      sets[language] = set
      asked.formUnion(set.asked)
      let wrong = texts.faults + texts.faults(asked: set.asked) + found
      faults += wrong.filter { !faults.contains($0) }
    }
    faults +=
      OverrideCheck(
        files: files,
        theme: layers.first?.files.map(\.path) ?? [],
        asked: asked
      ).faults
    return (Theme(assets: assets, sets: sets), faults)
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
