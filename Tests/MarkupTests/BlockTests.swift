import Testing

@testable import Markup

@Suite struct BlockTests {
  @Test(arguments: [
    ("a & b < c > \"d\"", "<p>a &amp; b &lt; c &gt; &quot;d&quot;</p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n   - b", "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n"),
    ("- [ ] 甲\n- [x] 乙", "<ul>\n<li>☐ 甲</li>\n<li>☑ 乙</li>\n</ul>\n"),
    ("- [x] 甲\n\n- [ ] 乙", "<ul>\n<li>\n<p>☑ 甲</p>\n</li>\n<li>\n<p>☐ 乙</p>\n</li>\n</ul>\n"),
    ("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"),
    (
      "```swift x\na<b>\\~\\[`\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">a&lt;b&gt;\\~\\[`\n</code></pre>\n"
    ),
    ("~~删除~~ 5~10 和 20~30", "<p><del>删除</del> 5~10 和 20~30</p>\n"),
    ("~~a **b** `c~~` d~~后", "<p><del>a <strong>b</strong> <code>c~~</code> d</del>后</p>\n"),
    ("~~a ~~b ~~ c\\~~ \\~~d~~", "<p><del>a ~~b ~~ c~~ ~~d</del></p>\n"),
    ("~~甲\n\n乙~~", "<p>~~甲</p>\n<p>乙~~</p>\n"),
    ("~~a [[b&#126;&#126;c]]", "<p><del>a [[b</del>c]]</p>\n"),
    ("x ~~~~a~~~~ b", "<p>x ~~~~a~~~~ b</p>\n"),
    (
      "a\u{0}b\u{1}c\u{1B}d&#1;&#27;",
      "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d|\u{FFFD}</p>\n"
    ),
  ])
  func rendersBlocksAndText(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test func givesTablesScopeAlignmentAndScrollingGroup() {
    let options = MarkupOptions(tableLabel: "表 \"1\"")
    #expect(
      render("| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 |", options)
        == "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"表 &quot;1&quot;\">\n"
        + "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-center\">b"
        + "</th><th scope=\"col\" class=\"align-right\">c</th></tr>\n</thead>\n<tbody>\n"
        + "<tr><td>1</td><td class=\"align-center\">2</td><td class=\"align-right\"></td></tr>\n"
        + "</tbody>\n</table>\n</div>\n"
    )
  }

  @Test func callsATableByTheHeadingAboveIt() {
    let html = render("# *甲* 1\n\n| a |\n|---|", MarkupOptions(tableLabel: "表"))
    #expect(html.contains("role=\"group\" aria-label=\"甲 1\">"))
  }

  @Test(arguments: [(0, "h1", "h6"), (1, "h2", "h6"), (3, "h4", "h6")])
  func shiftsHeadings(shift: Int, first: String, last: String) {
    let html = render("# 甲\n###### 乙", MarkupOptions(headingShift: shift))
    #expect(html == "<\(first) id=\"甲\">甲</\(first)>\n<\(last) id=\"乙\">乙</\(last)>\n")
  }

  @Test func cutsTheBodyAtItsHeadings() {
    let body =
      "引\n言\n\n# 1 甲 [[x]]\n\n文 [[y]]\n\n| a | b |\n|---|---|\n| c | d |\n\n> ## 引文\n\n## 1.1 乙\n"
    let document = MarkupParser().parse(body, firstLine: 5)
    #expect(document.headings.map(\.text) == ["1 甲 x", "引文", "1.1 乙"])
    #expect(document.headings.map(\.isTopLevel) == [true, false, true])
    #expect(document.headings.map(\.line) == [8, 16, 18])
    #expect(document.headings.map(\.column) == [1, 3, 1])
    #expect(document.headings.map(\.level) == [1, 2, 2])
    #expect(document.sections.map(\.heading) == [nil, 0, 2])
    #expect(
      document.sections.map(document.text(of:)) == ["引言", "文 y\na\tb\nc\td\n引文", ""]
    )
    let whole = document.sections.map { render(document, $0.segments) }
    #expect(whole.joined() == render(document, document.segments.indices))
    #expect(whole[0] == "<p>引言</p>\n")
    #expect(whole[1].hasPrefix("<h2 id=\"1-甲-x\">1 甲 ⟦x⟧</h2>\n<p>文 ⟦y⟧</p>\n"))
    #expect(render(document, document.sections[1].content).hasPrefix("<p>文 ⟦y⟧</p>\n"))
    #expect(render(document, document.headings[0].content) == "1 甲 ⟦x⟧")
    #expect(whole[2] == "<h3 id=\"1.1-乙\">1.1 乙</h3>\n")
  }

  @Test func bodiesWithoutContentAreEmpty() {
    #expect(MarkupParser().parse("").isEmpty)
    #expect(MarkupParser().parse(" \n\t\n").isEmpty)
    #expect(MarkupParser().parse("[a]: /b\n").isEmpty)
    #expect(!MarkupParser().parse("a").isEmpty)
    #expect(MarkupParser().parse("").sections.count == 1)
  }

  @Test func readsPlainText() {
    let text = MarkupParser.plainText(
      of: "前言\n# 标题\n**粗** `码` [[a|示]] ![图](x.png)\n\n- 甲\n- 乙\n\n```\nx\n```\n"
    )
    #expect(text == "前言\n标题\n粗 码 示 图\n甲\n乙\nx")
  }
}
