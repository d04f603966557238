import Templates
import Testing

struct IconTests {
  static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">\n<path d=\"M1 1h2v2z\"/>\n</svg>\n"

  @Test func takesSmallDrawings() {
    let (icons, faults) = IconSet.parse(files: [("icons/warn.svg", Array(Self.drawing.utf8))])
    #expect(icons.names == ["warn"])
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    "<svg viewBox=\"0 0 1 1\"><script>x</script></svg>",
    "<svg viewBox=\"0 0 1 1\"><path style=\"fill:red\"/></svg>",
    "<svg viewBox=\"0 0 1 1\" onload=\"x\"></svg>",
    "<svg viewBox=\"0 0 1 1\"><use href=\"x\"/></svg>",
    "<svg width=\"1\"></svg>",
    "<svg viewBox=\"0 0 1 1\">",
    "x",
    "",
  ])
  func refusesWhatIsMoreThanADrawing(file: String) {
    let (icons, faults) = IconSet.parse(files: [("a/x.svg", Array(file.utf8))])
    #expect(icons.names == [])
    #expect(faults.map(\.path) == ["a/x.svg"])
  }

  @Test(arguments: ["sprite.svg", "Warn.svg", "a b.svg", ".svg"])
  func refusesNamesThatCannotStandInATag(name: String) {
    #expect(IconSet.parse(files: [(name, Array(Self.drawing.utf8))]).faults.count == 1)
  }
}
