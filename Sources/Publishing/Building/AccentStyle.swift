import Records
import Theming

/// What the accent colour of `site.yaml` makes of the style sheet: the theme's tokens anew.
enum AccentStyle {
  /// Behind every file of a theme, so that what the site states wins.
  private static let name = "styles/~accent.css"

  /// The colours as a layer over the theme; nil where the site states none.
  static func layer(_ site: SiteConfiguration) -> ThemeLayer? {
    guard let rules = rules(site) else { return nil }
    return ThemeLayer(
      shownAs: "Content/site.yaml",
      files: [ThemeLayer.File(name, Array(rules.utf8))]
    )
  }

  private static func rules(_ site: SiteConfiguration) -> String? {
    let stated = site.record[Site.accentColor].flatMap { Colour($0) }
    let statedDark = site.record[Site.accentColorDark].flatMap { Colour($0) }
    let light = stated.map { Accent($0, .light) }
    let dark = statedDark.map { Accent($0, .dark) } ?? light?.inTheDark
    var rules = ["/* the colours of site.yaml */"]
    if let light {
      // Paper has colours of its own, which these must not replace: they are darker.
      rules.append("@media screen { :root, :root[data-theme=\"light\"] { \(tokens(light)) } }")
    }
    if let dark {
      rules.append(
        "@media screen and (prefers-color-scheme: dark) "
          + "{ :root:not([data-theme=\"light\"]) { \(tokens(dark)) } }"
      )
      rules.append("@media screen { :root[data-theme=\"dark\"] { \(tokens(dark)) } }")
    }
    if let light {
      rules.append(
        "@media print { :root, :root[data-theme], :root:not([data-theme=\"light\"]) "
          + "{ --accent: \(light.strong.text); } }"
      )
    }
    return rules.count > 1 ? rules.joined(separator: "\n") + "\n" : nil
  }

  private static func tokens(_ accent: Accent) -> String {
    "--accent: \(accent.colour.text); --accent-2: \(accent.strong.text); "
      + "--accent-bg: \(accent.tint.text); --on-accent: \(accent.inverse.text);"
  }
}
