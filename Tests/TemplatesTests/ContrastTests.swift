import Foundation
import Testing

/// The colours of the theme against WCAG 2.2 AA, in both palettes.
struct ContrastTests {
  /// What is written on what: at least 4.5 to 1.
  static let text: [(String, [String])] = [
    ("text", ["bg", "surface", "sunken", "hover", "hit", "ins-bg", "del-bg", "accent-bg"]),
    ("text", ["warn-bg", "bad-bg", "heat-1", "heat-2"]),
    ("text", (1...12).map { "f\($0)" }),
    ("text-2", ["bg", "surface", "sunken", "hover", "heat-1", "heat-2", "accent-bg"]),
    ("text-3", ["bg", "surface", "sunken", "hover"]),
    ("accent", ["bg", "surface", "sunken", "hover", "accent-bg", "warn-bg", "bad-bg"]),
    ("accent-2", ["bg", "surface"]),
    ("on-accent", ["accent"]),
    ("ok", ["ok-bg", "surface", "bg", "hover"]),
    ("warn", ["warn-bg", "surface", "bg", "hover"]),
    ("bad", ["bad-bg", "surface", "bg", "hover", "sunken"]),
    ("mute", ["mute-bg"]),
    ("surface", ["bad"]),
    ("badge-fg", (1...12).map { "k\($0)" }),
  ]
  /// Lines and glyphs that carry meaning: at least 3 to 1.
  static let marks: [(String, [String])] =
    [
      ("line-2", ["surface", "bg", "sunken"]), ("accent", ["heat-1", "heat-2", "sunken"]),
      ("warn", ["surface"]),
    ] + (1...12).map { ("k\($0)", ["f\($0)", "surface"]) }

  @Test(arguments: ["light", "dark"])
  func keepsTextAndMarksReadable(theme: String) throws {
    let palette = try Self.palette(theme)
    for (pairs, least) in [(Self.text, 4.5), (Self.marks, 3.0)] {
      for (front, backs) in pairs {
        for back in backs {
          let one = try #require(palette[front], "\(theme) has no --\(front)")
          let other = try #require(palette[back], "\(theme) has no --\(back)")
          let ratio = Self.contrast(one, other)
          #expect(ratio >= least, "\(theme): --\(front) on --\(back) is \(ratio)")
        }
      }
    }
  }

  /// The two places that state the dark palette, by system and by choice, say the same.
  @Test func statesOneDarkPalette() throws {
    let style = try ThemeFolder.joined("styles", ".css")
    let system = try Self.declarations(after: ":root:not([data-theme=\"light\"]) {", in: style)
    let chosen = try Self.palette("dark")
    #expect(system == chosen)
    #expect(Set(chosen.keys) == Set(try Self.palette("light").keys))
  }

  private static func palette(_ theme: String) throws -> [String: String] {
    let style = try ThemeFolder.joined("styles", ".css")
    return try declarations(
      after: "\n\(theme == "light" ? ":root, " : ""):root[data-theme=\"\(theme)\"] {",
      in: style
    )
  }

  private static func declarations(after head: String, in style: String) throws -> [String: String]
  {
    let start = try #require(style.firstRange(of: head)).upperBound
    let block = style[start...].prefix { $0 != "}" }
    return block.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6});/)
      .reduce(into: [:]) { $0[String($1.1)] = String($1.2) }
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of `#rrggbb` (WCAG 2.2).
  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
