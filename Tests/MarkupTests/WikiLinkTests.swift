import Testing

@testable import Markup

@Suite struct WikiLinkTests {
  /// `[[` in the body stand where the positions below say: line, column, in characters.
  @Test(arguments: [
    ("参见[[a]]", [[1, 3]]),
    ("中文\n\n- 项 [[a]]\n  续 [[b]]", [[3, 5], [4, 5]]),
    ("> 引 [[a]]\n> > 深 [[b]]", [[1, 5], [2, 7]]),
    ("| 甲 | 乙 |\n|---|---|\n| 中 [[a\\|示]] | [[b|显]] |", [[3, 5], [3, 16]]),
    ("| 甲 \\| 丙 [[a]] |\n|---|\n| \\| [[b]] |", [[1, 10], [3, 6]]),
    ("> | 甲 |\n> |---|\n> | 中 [[a]] [[b]] |", [[3, 7], [3, 13]]),
    ("&amp;\\*中 [[a]]", [[1, 10]]),
    ("`[[a]]` [[a]]", [[1, 9]]),
    ("[r]: /x\n中文 [[a]]\n[[b]]", [[2, 4], [3, 1]]),
    ("标题 [[a]]\n续 [[b]]\n===", [[1, 4], [2, 3]]),
    ("- [x] 完成 [[a]]", [[1, 10]]),
    ("[[[a]]]", [[1, 2]]),
    ("**中。**后[[a]]**甲[[b]]**", [[1, 8], [1, 16]]),
    ("# 标题 [[a]]", [[1, 6]]),
    ("a\u{0}b\u{1}[[a]]", [[1, 5]]),
    ("\t- x\n\n1. 甲\n\n   [[a]]", [[5, 4]]),
  ])
  func findsLinksWithLineAndColumn(body: String, places: [[Int32]]) {
    let links = MarkupParser().parse(body).links
    #expect(links.map { [$0.line, $0.column] } == places)
    #expect(links.map(\.target) == Array(["a", "b", "c"].prefix(places.count)))
  }

  @Test func countsLinesFromTheFirstLineOfTheBody() {
    let links = MarkupParser().parse("甲\n[[a]]", firstLine: 12).links
    #expect(links.map(\.line) == [13])
    #expect(links.map(\.length) == [5])
  }

  @Test(
    arguments: [
      ("[[a|b]]", "a", "b"),
      ("[[ a | b c ]]", "a", "b c"),
      ("[[a_b*c*_d_|*x*]]", "a_b*c*_d_", "*x*"),
      ("[[GB/T 1@2020#5.10|第 5.10 条]]", "GB/T 1@2020#5.10", "第 5.10 条"),
      ("[[a~~b|c~~d]]", "a~~b", "c~~d"),
      ("[[中&amp;文]]", "中&文", nil),
      ("[[a|]]", "a", nil),
      ("[[\u{3000}a \t| \u{3000}乙\u{3000}]]", "a", "乙"),
    ] as [(String, String, String?)]
  )
  func readsTargetAndText(body: String, target: String, text: String?) {
    let links = MarkupParser().parse(body).links
    #expect(links.map(\.target) == [target])
    #expect(links.map(\.text) == [text])
  }

  @Test(arguments: [
    ("`[[a]]`", "<p><code>[[a]]</code></p>\n"),
    ("`[[a|b]]`", "<p><code>[[a|b]]</code></p>\n"),
    ("    [[a|b_c]]", "<pre tabindex=\"0\"><code>[[a|b_c]]\n</code></pre>\n"),
    ("[x [[a]] y](b.md)", "<p><a href=\"b.md\">x [[a]] y</a></p>\n"),
    ("\\[[a]]", "<p>[[a]]</p>\n"),
    ("&#91;&#91;a]]", "<p>[[a]]</p>\n"),
    ("[[a\nb]]", "<p>[[a\nb]]</p>\n"),
    ("[[]]", "<p>[[]]</p>\n"),
    ("[[ ]]", "<p>[[ ]]</p>\n"),
    ("[[a]", "<p>[[a]</p>\n"),
  ])
  func leavesOtherBracketsAsText(body: String, html: String) {
    #expect(render(body) == html)
    #expect(MarkupParser().parse(body).links.isEmpty)
  }

  @Test func barsInsideLinksDoNotDivideCells() {
    #expect(
      render("| 甲 | 乙 |\n|---|---|\n| [[a|b]] | `[[c|d]]` |")
        == "<table>\n<thead>\n<tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th></tr>\n</thead>\n"
        + "<tbody>\n<tr><td>⟦a|b⟧</td><td><code>[[c|d]]</code></td></tr>\n</tbody>\n</table>\n"
    )
  }
}
