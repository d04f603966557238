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
}
