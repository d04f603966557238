import Templates

/// The interface texts of one language: those of the theme, with the site's own laid over them.
struct ThemeTexts {
  /// All of them.
  let catalogue: StringCatalogue
  /// What is wrong in the form of the files.
  let faults: [TemplateFault]

  private let theme: StringCatalogue
  private let own: [(catalogue: StringCatalogue, path: String)]

  /// Reads `files`, the lowest first.
  init(_ files: [ThemeFiles.File]) {
    var (theme, all) = (StringCatalogue(), StringCatalogue())
    var own: [(catalogue: StringCatalogue, path: String)] = []
    var faults: [TemplateFault] = []
    for file in files {
      let (catalogue, found) = StringCatalogue.parse(path: file.shown, bytes: file.bytes)
      faults += found
      all.lay(catalogue)
      if file.isOwn {
        own.append((catalogue, file.shown))
      } else {
        theme = catalogue
      }
    }
    catalogue = all
    self.faults = faults
    self.theme = theme
    self.own = own
  }

  /// What of the site's own texts nobody asks for, or does not fit the text it replaces.
  func faults(asked: AskedNames) -> [TemplateFault] {
    own.flatMap { theme.faults(of: $0.catalogue, path: $0.path, asked: asked.texts) }
  }
}
