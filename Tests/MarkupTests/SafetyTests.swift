import Diagnostics
import Testing

@testable import Markup

@Suite struct SafetyTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)",
    "javascript&colon;alert(1)", "&#x6A;avascript:alert(1)", "<java script:alert(1)>",
    "< javascript:alert(1)>", "<\u{1}javascript:alert(1)>", "&#1;javascript:alert(1)",
    "&#8203;javascript:alert(1)", "&nbsp;javascript:alert(1)", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd", "ftp://a.b", "//evil.example/x", "<\\\\evil.example/x>", "/\\evil",
    "&#9;//evil.example", "http:evil", "<ht tp://a.b>", "java\\&#115;cript:x",
    "view-source:http://a", "GB:1",
  ])
  func dropsLinksOfOtherSchemesAndKeepsTheirText(destination: String) {
    let document = MarkupParser().parse("见 [文字](\(destination)) 和 ![图](\(destination))")
    #expect(render(document, document.segments.indices) == "<p>见 文字 和 图</p>\n")
    #expect(document.faults.map(\.kind) == [.forbiddenLink, .forbiddenImage])
    #expect(document.faults.map(\.rule) == ["markdown-unsafe", "markdown-unsafe"])
    #expect(document.files.isEmpty)
  }

  @Test func dropsAddressesInBracketsOfOtherSchemes() {
    #expect(render("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n")
    #expect(render("[a]: javascript:x\n\n[a]") == "<p>a</p>\n")
  }

  @Test(arguments: [
    (
      "[甲](HTTPS://a.b/?x=\"y\"&z)",
      "<a href=\"HTTPS://a.b/?x=%22y%22&amp;z\" rel=\"noopener noreferrer\">甲</a>"
    ),
    ("<http://a.b>", "<a href=\"http://a.b\" rel=\"noopener noreferrer\">http://a.b</a>"),
    ("[甲](mailto:a@b.c)", "<a href=\"mailto:a@b.c\">甲</a>"),
    ("[甲](b_c*d.md#x)", "<a href=\"b_c*d.md#x\">甲</a>"),
    ("[甲](<../a b.pdf> \"题\")", "<a href=\"../a%20b.pdf\">甲</a>"),
    ("[甲](#乙:丙)", "<a href=\"#乙:丙\">甲</a>"),
    ("[](a.md)", "<a href=\"a.md\">a.md</a>"),
    (
      "![图 *斜* \"q\" <b>](图.png)",
      "<img alt=\"图 斜 &quot;q&quot; &lt;b&gt;\" src=\"图.png\">"
    ),
    ("[a <http://q> b](c.md)", "<a href=\"c.md\">a http://q b</a>"),
    ("[![图](a.png)](b.md)", "<a href=\"b.md\"><img alt=\"图\" src=\"a.png\"></a>"),
    ("![外 ![内](a.png)](b.png)", "<img alt=\"外 内\" src=\"b.png\">"),
  ])
  func rendersAllowedLinks(body: String, html: String) {
    #expect(render(body) == "<p>\(html)</p>\n")
  }

  @Test func reportsWhereFileLinksStand() {
    let files = MarkupParser().parse("中文 [甲](a.md) ![乙](b.png)\n[丙][x]\n\n[x]: c.md").files
    #expect(files.map(\.destination) == ["a.md", "b.png", "c.md"])
    #expect(files.map(\.isImage) == [false, true, false])
    #expect(files.map(\.line) == [1, 1, 2])
    #expect(files.map(\.column) == [8, 19, 1])
    #expect(files.map(\.length) == [4, 5, 1])
  }

  @Test(arguments: [
    ("甲 <b onclick=x>乙</b>", [[1, 3, 13], [1, 17, 4]]),
    ("<script>alert(1)</script>", [[1, 1, 25]]),
    ("甲\n\n<div>\n乙\n</div>", [[3, 1, 5]]),
    ("<!-- 注 -->", [[1, 1, 10]]),
    ("- 甲\n  <br>", [[2, 3, 4]]),
    ("甲 <!-- 注 --> <?x?> <![CDATA[x]]>", [[1, 3, 10], [1, 14, 5], [1, 20, 13]]),
  ])
  func showsRawHTMLAsText(body: String, places: [[Int32]]) {
    let document = MarkupParser().parse(body)
    #expect(document.faults.map { [$0.line, $0.column, $0.length] } == places)
    #expect(document.faults.allSatisfy { $0.kind == .rawHTML && $0.severity == .warning })
    let html = render(document, document.segments.indices)
    for tag in ["<b", "<script", "<div", "<!", "<br", "<?"] { #expect(!html.contains(tag)) }
    #expect(document.plainText.count > 3)
  }

  @Test func wordsFaultsInBothLanguages() throws {
    let fault = try #require(MarkupParser().parse("<b>", firstLine: 7).faults.first)
    let finding = fault.finding(in: FileID(3), record: "p1")
    #expect(finding.message[.english] == "raw HTML is shown as text: <b>")
    #expect(finding.message[.chinese] == "HTML 标签不会生效，已按文字显示：<b>")
    #expect(finding.span == SourceSpan(file: FileID(3), line: 7, column: 1, length: 3))
    #expect(finding.rule == "markdown-unsafe")
  }
}
