import Diagnostics
import Templates

/// Whether what a site lays over a theme is found by anybody, and what goes out asks for nothing
/// from outside of the site.
struct OverrideCheck {
  /// The files of all layers.
  let files: ThemeFiles
  /// The paths of the theme below the site's own files.
  let theme: [String]
  /// What templates ask for by name.
  let asked: AskedNames

  /// What is wrong, by file and place.
  var faults: [TemplateFault] {
    let assets = files.assets.map(\.name)
    let known = Set(theme)
    return files.files.flatMap { file -> [TemplateFault] in
      switch file.place {
      case .styles:
        var check = StyleCheck(SourceText(file.bytes, path: file.shown), assets: assets)
        return check.faults()
      case .scripts: return ScriptCheck.faults(SourceText(file.bytes, path: file.shown))
      case .icons: return known.contains(file.path) || isAsked(file) ? [] : [unasked(file)]
      case .templates:
        var markup = TemplateMarkup(SourceText(file.bytes, path: file.shown))
        return (known.contains(file.path) || isAsked(file) ? [] : [unasked(file)]) + markup.faults()
      case .assets:
        return ThemeFiles.joined.contains { file.path == "assets/\($0)" } ? [taken(file)] : []
      case .strings: return []
      case nil: return file.isOwn && !isNote(file) ? [misplaced(file)] : []
      }
    }
  }

  /// Whether a template asks for a template or icon.
  private func isAsked(_ file: ThemeFiles.File) -> Bool {
    let name = file.path.split(separator: "/").dropFirst().joined(separator: "/")
    return file.place == .icons
      ? asked.icons.contains(String(name.dropLast(".svg".count)))
      : asked.templates.contains(String(name.dropLast(".mustache".count)))
  }

  /// Whether a file beside the folders of a theme is for people.
  private func isNote(_ file: ThemeFiles.File) -> Bool {
    !file.path.contains("/") && (file.path.hasSuffix(".md") || file.path == "LICENSE")
  }

  private func misplaced(_ file: ThemeFiles.File) -> TemplateFault {
    TemplateFault(
      .themeFile,
      in: file.shown,
      Phrase(
        zh: "主题用不到名为 \(file.path) 的文件",
        en: "a theme has no use for a file named \(file.path)"
      ),
      help: TemplateFault.suggestion(for: file.path, among: theme)
        ?? Phrase(
          zh: "可放 templates/*.mustache、styles/*.css、scripts/*.js、icons/*.svg、assets/*、"
            + "strings/zh-CN.yaml 和 strings/en.yaml",
          en:
            "there may be templates/*.mustache, styles/*.css, scripts/*.js, icons/*.svg, assets/*, "
            + "strings/zh-CN.yaml and strings/en.yaml"
        )
    )
  }

  /// A template or icon of the site's own that nobody would ever see: most likely a wrong name.
  private func unasked(_ file: ThemeFiles.File) -> TemplateFault {
    TemplateFault(
      .themeFile,
      in: file.shown,
      Phrase(
        zh: "\(file.path) 不替换主题的文件，也没有模板用到它",
        en: "\(file.path) replaces no file of the theme, and no template asks for it"
      ),
      help: TemplateFault.suggestion(for: file.path, among: theme)
    )
  }

  private func taken(_ file: ThemeFiles.File) -> TemplateFault {
    TemplateFault(
      .themeFile,
      in: file.shown,
      Phrase(
        zh: "\(file.path) 的位置已由合并后的样式或脚本占用",
        en: "the place of \(file.path) is taken by the joined style sheets or scripts"
      ),
      help: Phrase(
        zh: "样式放进 styles/，脚本放进 scripts/",
        en: "put style sheets into styles/ and scripts into scripts/"
      )
    )
  }
}
