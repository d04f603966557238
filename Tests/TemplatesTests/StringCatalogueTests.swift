import Diagnostics
import Templates
import Testing

struct StringCatalogueTests {
  private func parse(_ text: String) -> (catalogue: StringCatalogue, faults: [TemplateFault]) {
    StringCatalogue.parse(path: "strings/en.yaml", bytes: Array(text.utf8))
  }

  @Test func readsLinesOfKeyAndText() {
    let (catalogue, faults) = parse(
      "# head\n\na.b-c: 密封 text \r\nd: \"x: \\\"y\\\" \\\\ # z\"\n  # more\n"
    )
    #expect(catalogue.keys == ["a.b-c", "d"])
    #expect(catalogue["a.b-c"] == "密封 text")
    #expect(catalogue["d"] == "x: \"y\" \\ # z")
    #expect(catalogue["e"] == nil)
    #expect(faults.isEmpty)
  }

  @Test func countsLinesAsEditorsDo() {
    #expect(parse("# x\u{2028}y\u{85}\r\nb: \n").faults.last?.line == 2)
  }

  @Test(arguments: [
    "no colon", "Key: x", "a:x", "a:", "a: ", ": x", "a: [x]", "a: x: y", "a: x # y", "a: yes",
    "a: \"x", "a: \"x\" y", "a: \"\\n\"", "a: x\n b: y",
  ])
  func reportsALineThatIsNotOfTheForm(text: String) {
    let (_, faults) = parse("\n" + text + "\n")
    #expect(faults.map(\.rule.name) == ["strings-form"])
    #expect(faults.first.map { (2...3).contains($0.line) } == true)
  }

  @Test func reportsAKeyThatStandsTwice() {
    let (catalogue, faults) = parse("a: 1x\nb: 2x\na: 3x\n")
    #expect(faults.map(\.line) == [3])
    #expect(catalogue.keys == ["a", "b"])
  }

  private func faults(_ own: String, asked: Set<String> = []) -> [String] {
    let theme = parse("a.count: \"{count} of {total}\"\na.name: name\n").catalogue
    return theme.faults(of: parse(own).catalogue, path: "own.yaml", asked: asked)
      .map { "\($0.line) \($0.rule.name) \($0.message.en)\($0.help.map { ": \($0.en)" } ?? "")" }
  }

  @Test func aTextOfASiteTakesThePlaceOfTheThemes() {
    var theme = parse("a: one\nb: two\n").catalogue
    theme.lay(parse("b: 二\n").catalogue)
    #expect(theme["a"] == "one")
    #expect(theme["b"] == "二")
    #expect(faults("a.count: \"{total}/{count}\"\na.name: Name\n") == [])
  }

  @Test func aKeyThatNobodyAsksForIsReportedWithTheNearest() {
    #expect(
      faults("\na.nmae: x\n")
        == ["2 strings-key the theme has no text named a.nmae: did you mean a.name"]
    )
    #expect(faults("own.mark: x\n", asked: ["own.mark"]) == [])
  }

  @Test(arguments: ["{count}", "all", "{count} {total} %1", "{count} {total} {more}"])
  func aTextThatFillsInOtherThingsIsReported(text: String) {
    #expect(
      faults("a.name: x\na.count: \"\(text)\"\n") == [
        "2 strings-key what pages fill in is not the same in the text a.count as in the theme's: "
          + "it has to hold {count}, {total} and no other"
      ]
    )
  }
}
