import Diagnostics
import Testing

@testable import Markup

@Suite struct LimitTests {
  @Test func refusesTablesOverAHundredColumns() {
    let wide = { (columns: Int) in
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
        + "|"
    }
    #expect(MarkupParser().parse(wide(100)).faults.isEmpty)
    let document = MarkupParser().parse("甲\n\n" + wide(101), firstLine: 10)
    #expect(document.isEmpty)
    #expect(document.faults.map(\.kind) == [.tableTooWide(limit: 100)])
    #expect(document.faults.map(\.line) == [12])
    #expect(document.faults.map(\.rule) == ["limit"])
  }

  @Test func readsManyBarsThatAreNoTable() {
    #expect(MarkupParser().parse(String(repeating: "a|", count: 5000)).faults.isEmpty)
  }

  @Test(arguments: ["> ", ">", "- ", "1. ", "* > + "])
  func refusesDeepNesting(marker: String) {
    let deep = MarkupParser().parse("甲\n" + String(repeating: marker, count: 65) + "a")
    #expect(deep.faults.map(\.kind) == [.nestingTooDeep(limit: 64)])
    #expect(deep.faults.map(\.line) == [2])
    let shallow = MarkupParser().parse(String(repeating: marker, count: 20) + "a")
    #expect(shallow.faults.isEmpty && !shallow.isEmpty)
  }

  @Test func refusesListsNestedLineByLine() {
    let lines = (0..<70).map { String(repeating: "  ", count: $0) + "- a" }
    #expect(
      MarkupParser().parse(lines.joined(separator: "\n")).faults.map(\.kind)
        == [.nestingTooDeep(limit: 64)]
    )
    let flat = String(repeating: "- a\n  - b\n    1. c\n", count: 1000)
    #expect(MarkupParser().parse(flat).faults.isEmpty)
  }

  @Test func readsLinesAcrossThePageOfAnyLength() {
    #expect(render(String(repeating: "- ", count: 200)) == "<hr>\n")
    #expect(render(String(repeating: "* ", count: 200)) == "<hr>\n")
  }

  /// Each was slow or fatal to some Markdown parser; none may take long here, refused or not.
  @Test(arguments: [
    "[", "]", "*", "_", "**a ", "*a_ ", "`", "<", "<!", "<?", "a <!A ", "a <![CDATA[", "![",
    "![[]()",
    "[a](", "[](", "[[", "[[a", "[[a]]", "[[a|", "~~", "~~a ", "a~~ *b", "&", "&#91;&#91;a]]", "\\",
    "http://", "www.", "a@", "https://a.b)", "|", "|a\n|-\n", "abc\n--|--\n", "> ", "- ", "- a\n",
    "# ", "\n", "\t", "<a ", "[a]: b\n", "[^a]", "a\n-|-\n\n", "~~a*~~b*", "x(a)**后", "<b>",
    "# a\n",
  ])
  func readsRepeatedMarksInGoodTime(mark: String) {
    let clock = ContinuousClock()
    let body = String(repeating: mark, count: 4_000)
    for body in [body, "a|b\n-|-\n" + body, body + "\n" + body, "> " + body] {
      let spent = clock.measure { _ = MarkupParser().parse(body) }
      #expect(spent < .seconds(20), "\(mark)")
    }
  }

  @Test func refusesWhatCmarkWouldTakeLongFor() {
    let bodies = [
      String(repeating: "a <? ", count: 100_000),
      String(repeating: "![[]()", count: 50_000),
      String(repeating: "abc\n--|--\n", count: 50_000),
      "|" + String(repeating: "a|", count: 90) + "\n|" + String(repeating: "-|", count: 90) + "\n"
        + String(repeating: "x\n", count: 50_000),
      "[a]: <" + String(repeating: "x", count: 50_000) + ">\n\n"
        + String(repeating: "[a]", count: 50_000),
    ]
    for body in bodies {
      #expect(MarkupParser().parse(body).faults.map(\.kind) == [.tooComplex])
    }
  }

  @Test func readsLongHonestBodies() {
    let table = "| 甲 | 乙 |\n|---|---|\n" + String(repeating: "| 文字 [[a|b]] | <b> |\n", count: 5000)
    let document = MarkupParser().parse(table)
    #expect(document.links.count == 5000)
    #expect(document.links.last?.line == 5002)
    #expect(document.faults.count == 1000)
  }
}
