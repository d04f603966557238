import Diagnostics

/// What a file of a theme is for, by its path.
enum ThemePlace {
  case templates, icons, styles, scripts, assets, strings

  /// The place of the file at `path`; nil where a theme has no use for it.
  init?(of path: String) {
    if path.isBetween("templates/", ".mustache") {
      self = .templates
    } else if path.isBetween("icons/", ".svg") {
      self = .icons
    } else if path.isBetween("styles/", ".css") {
      self = .styles
    } else if path.isBetween("scripts/", ".js") {
      self = .scripts
    } else if path.isBetween("assets/", "") {
      self = .assets
    } else if Language.allCases.contains(where: { path == Self.catalogue($0) }) {
      self = .strings
    } else {
      return nil
    }
  }

  /// Where the interface texts of a language stand.
  static func catalogue(_ language: Language) -> String { "strings/\(language.tag).yaml" }
}

extension String {
  /// Whether something stands between a prefix and a suffix.
  fileprivate func isBetween(_ prefix: String, _ suffix: String) -> Bool {
    hasPrefix(prefix) && hasSuffix(suffix) && utf8.count > prefix.utf8.count + suffix.utf8.count
  }
}
