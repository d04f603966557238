package import Diagnostics
package import Linking
import Records

/// An accent colour that is no colour, or that cannot be read where the theme writes with it.
package enum AccentColour: Rule {
  package static let id: RuleID = "accent-color"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "强调色在浅色和深色界面上都看得清",
    en: "The accent colour can be read on light and on dark pages"
  )
  package static let why = Phrase(
    zh: "链接和按钮用强调色写字；与底色的对比度不足 4.5:1 的文字，视力不好的人读不了。",
    en:
      "Links and buttons are written in it; text with a contrast below 4.5:1 is lost on people who see less well."
  )
  package static let mend = Phrase(
    zh: "写成带引号的六位十六进制颜色，如 \"#7a1f1f\"；太浅时改用提示的颜色。",
    en:
      "Write six hexadecimal digits in quotes, such as \"#7a1f1f\"; where it is too light, take the colour proposed."
  )
  package static let source = "B48"
  package static let example = RuleExample(
    "site.yaml",
    bad: "title: 示例站点\norganization: example-works\naccent_color: \"#ff9900\"\n",
    good: "title: 示例站点\norganization: example-works\naccent_color: \"#7a1f1f\"\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    [(Site.accentColor, Accent.Palette.light), (Site.accentColorDark, .dark)].compactMap {
      fault($0, $1, graph)
    }
  }

  private static func fault(
    _ field: Field<String>,
    _ palette: Accent.Palette,
    _ graph: Graph
  ) -> Finding? {
    let record = graph.site.record
    guard let span = record.item(field.key)?.span, let text = record[field] else { return nil }
    guard let colour = Colour(text) else {
      return finding(
        in: record,
        at: span,
        field: field.name,
        Phrase(zh: "“\(text)”不是颜色", en: "\"\(text)\" is no colour"),
        help: Phrase(
          zh: "写六位十六进制数，并加引号，如 \"#7a1f1f\"",
          en: "write six hexadecimal digits in quotes, such as \"#7a1f1f\""
        )
      )
    }
    let accent = Accent(colour, palette)
    let contrast = accent.contrast
    guard !contrast.isEnough else { return nil }
    let (measured, needed) = (ratio(contrast.measured), ratio(contrast.needed))
    let shade = accent.readable.colour.text
    return finding(
      in: record,
      at: span,
      field: field.name,
      palette == .light
        ? Phrase(
          zh: "\(colour.text) 在浅色界面上的对比度为 \(measured)，至少应为 \(needed)",
          en: "\(colour.text) has a contrast of \(measured) on light pages, \(needed) is needed"
        )
        : Phrase(
          zh: "\(colour.text) 在深色界面上的对比度为 \(measured)，至少应为 \(needed)",
          en: "\(colour.text) has a contrast of \(measured) on dark pages, \(needed) is needed"
        ),
      help: Phrase(
        zh: "最接近的可用颜色是 \"\(shade)\"",
        en: "the nearest shade that is enough is \"\(shade)\""
      )
    )
  }

  /// Hundredths as `4.37:1`.
  private static func ratio(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest):1"
  }
}
