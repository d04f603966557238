import Foundation
import Records
import Testing

/// Colours, and what an accent colour has to be.
@Suite struct AccentTests {
  @Test func readsColoursInTheirForms() {
    #expect(Colour("#7a1f1f") == Colour(0x7A1F1F))
    #expect(Colour("7A1F1F") == Colour(0x7A1F1F))
    #expect(Colour("#a3F") == Colour(0xAA33FF))
    #expect(Colour(0x0A0B0C).text == "#0a0b0c")
    for wrong in ["", "#", "red", "#12345", "#1234567", "#12345g", "##12345", "１２３"] {
      #expect(Colour(wrong) == nil, "\(wrong)")
    }
  }

  @Test func measuresContrastAsTheGuidelinesDo() {
    #expect(Colour(0).contrast(to: Colour(0xFFFFFF)) == 21)
    #expect(Colour(0x777777).contrast(to: Colour(0x777777)) == 1)
    // Figures that the guidelines' own tools give.
    for (colour, ratio) in [(0x777777, 4.478), (0x767676, 4.542), (0xFF0000, 3.998)] {
      #expect(abs(Colour(colour).contrast(to: Colour(0xFFFFFF)) - ratio) < 0.001)
    }
  }

  /// The check measures against what the theme's style sheet says.
  @Test func knowsTheSurfacesOfTheTheme() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Theme/styles/04-tokens.css")
    let style = try String(contentsOf: file, encoding: .utf8)
    let parts = style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    try #require(parts.count == 2)
    for (token, light, dark) in Accent.surfaces + Accent.grounds {
      #expect(parts[0].contains("--\(token): \(light.text);"), "\(token)")
      #expect(parts[1].contains("--\(token): \(dark.text);"), "\(token)")
    }
    #expect(Accent(Colour(0x1A4F94), .light).contrast.isEnough)
    #expect(Accent(Colour(0x8AB6F7), .dark).contrast.isEnough)
  }

  @Test(arguments: [0xFF9900, 0x7A1F1F, 0x00A0E9, 0xFFFFFF, 0x000000, 0x808080, 0x1A4F94])
  func proposesAShadeThatCanBeReadAndLiesNearest(number: Int) {
    for palette in Accent.Palette.allCases {
      let accent = Accent(Colour(number), palette)
      let shade = accent.readable
      #expect(shade.contrast.isEnough)
      #expect(accent.contrast.isEnough == (shade == accent))
      // What is derived from it can be read as well.
      #expect(shade.inverse.contrast(to: shade.colour) >= 4.5)
      #expect(shade.colour.contrast(to: shade.tint) >= 4.5)
      #expect(Accent(shade.strong, palette).contrast.measured >= shade.contrast.measured)
      let text = palette == .light ? Colour(0x465262) : Colour(0xB6BFCB)
      #expect(text.contrast(to: shade.tint) >= 4.5)
    }
  }
}
