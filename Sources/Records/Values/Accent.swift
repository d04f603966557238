/// The accent colour of a site: links, buttons, bars, the current entry.
///
/// A site states one colour; what stands beside it (hover, tint) follows from it, and in the dark a
/// lighter shade. It has to be readable wherever the theme writes with it (WCAG 2.2 AA).
package struct Accent: Hashable, Sendable {
  /// Light or dark pages.
  package enum Palette: Hashable, Sendable, CaseIterable {
    case light, dark
  }

  /// The colour.
  package let colour: Colour
  /// The pages it is for.
  package let palette: Palette

  package init(_ colour: Colour, _ palette: Palette) {
    self.colour = colour
    self.palette = palette
  }

  /// Where the theme writes with the accent colour, by the names of its tokens.
  package static let surfaces: [(token: String, light: Colour, dark: Colour)] = [
    ("bg", Colour(0xF5F6F8), Colour(0x10151C)),
    ("surface", Colour(0xFFFFFF), Colour(0x171D26)),
    ("sunken", Colour(0xEEF1F5), Colour(0x202936)),
    ("hover", Colour(0xF3F7FC), Colour(0x1D2632)),
    ("warn-bg", Colour(0xFDF0D8), Colour(0x36280D)),
    ("bad-bg", Colour(0xFDE9E7), Colour(0x401B19)),
  ]
  /// Where it stands for marks only, which need less.
  package static let grounds: [(token: String, light: Colour, dark: Colour)] = [
    ("heat-1", Colour(0xDCE8F7), Colour(0x1D3350)),
    ("heat-2", Colour(0xB9D1EF), Colour(0x24476F)),
  ]

  /// The least contrast, and how much is needed there.
  package struct Contrast: Sendable {
    /// What was measured, in hundredths.
    package let measured: Int
    /// What is needed, in hundredths.
    package let needed: Int

    /// Whether it is enough.
    package var isEnough: Bool { measured >= needed }
  }

  /// The contrast where it is farthest from what is needed.
  package var contrast: Contrast {
    let texts = Self.surfaces.map { (palette == .light ? $0.light : $0.dark, 450) } + [(tint, 450)]
    let marks = Self.grounds.map { (palette == .light ? $0.light : $0.dark, 300) }
    return (texts + marks).map { ground, needed in
      Contrast(measured: Int(colour.contrast(to: ground) * 100), needed: needed)
    }.min { $0.measured * $1.needed < $1.measured * $0.needed }
      ?? Contrast(measured: 0, needed: 450)
  }

  /// The nearest shade that can be read: darker on light pages, lighter on dark ones.
  package var readable: Accent {
    for parts in 0...255 {
      let shade = Accent(colour.mixed(with: strongest, parts), palette)
      if shade.contrast.isEnough { return shade }
    }
    return Accent(strongest, palette)
  }

  /// The accent on dark pages where the site states none for them.
  package var inTheDark: Accent { Accent(colour, .dark).readable }

  /// The colour of a link that is pointed at.
  package var strong: Colour { colour.mixed(with: strongest, 64) }
  /// The ground of what is marked as information.
  package var tint: Colour { surface.mixed(with: colour, palette == .light ? 28 : 40) }
  /// What is written on the accent colour.
  package var inverse: Colour { palette == .light ? Colour(0xFFFFFF) : Colour(0x10151C) }

  private var surface: Colour { palette == .light ? Colour(0xFFFFFF) : Colour(0x171D26) }
  private var strongest: Colour { palette == .light ? Colour(0) : Colour(0xFFFFFF) }
}
