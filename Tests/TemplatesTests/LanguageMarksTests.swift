import Diagnostics
import Testing

@testable import Templates

/// Words in the other language than the page carry their language (WCAG 3.1.2).
@Suite struct LanguageMarksTests {
  private func marked(_ text: String, _ language: Language) -> String {
    var output = PageBytes()
    LanguageMarks(language).append(text, to: &output)
    return output.text
  }

  private func marked(html: String, _ language: Language) -> String {
    var output = PageBytes()
    LanguageMarks(language).append(html: html.utf8.span, to: &output)
    return output.text
  }

  @Test(
    arguments: [
      ("Claim 1", "Claim 1"),
      ("冷藏桶", "<span lang=\"zh-CN\">冷藏桶</span>"),
      ("claim of 冷藏桶 <1>", "claim of <span lang=\"zh-CN\">冷藏桶</span> &lt;1&gt;"),
      ("冷藏桶（第 1 版）, v2", "<span lang=\"zh-CN\">冷藏桶（第 1 版）</span>, v2"),
      (
        "桶 A 与 B 盖",
        "<span lang=\"zh-CN\">桶</span> A <span lang=\"zh-CN\">与</span> B "
          + "<span lang=\"zh-CN\">盖</span>"
      ),
      ("“straight” — dash", "“straight” — dash"),
    ]
  )
  func chineseOnAnEnglishPageIsMarkedWordByWord(text: String, expected: String) {
    #expect(marked(text, .english) == expected)
  }

  @Test(
    arguments: [
      ("冷藏桶 with a lid", "冷藏桶 with a lid"),
      ("RFC 1170", "RFC 1170"),
      ("Content/patents/US42.md:3:4", "Content/patents/US42.md:3:4"),
      ("FRAND", "FRAND"),
      ("Method of signing", "<span lang=\"en\">Method of signing</span>"),
      ("Diffie & Hellman", "<span lang=\"en\">Diffie &amp; Hellman</span>"),
    ]
  )
  func englishOnAChinesePageIsMarkedWhereItStandsAlone(text: String, expected: String) {
    #expect(marked(text, .chinese) == expected)
  }

  @Test func elementsInTheOtherLanguageAreMarkedWhole() {
    #expect(
      marked(html: "<p>一种<strong>冷藏</strong>桶。</p><p>A bucket.</p>", .english)
        == "<p lang=\"zh-CN\">一种<strong>冷藏</strong>桶。</p><p>A bucket.</p>"
    )
    #expect(
      marked(html: "<p>一种桶。</p>\n<p class=\"a\">A good bucket.</p>", .chinese)
        == "<p>一种桶。</p>\n<p lang=\"en\" class=\"a\">A good bucket.</p>"
    )
  }

  @Test func aFewChineseWordsInAnEnglishElementAreMarkedAlone() {
    #expect(
      marked(html: "<p>Write <code>申请号</code> in the first column &amp; row.</p>", .english)
        == "<p>Write <code><span lang=\"zh-CN\">申请号</span></code> in the first column &amp; row.</p>"
    )
    #expect(
      marked(html: "见<br>表", .english) == "<span lang=\"zh-CN\">见</span><br>"
        + "<span lang=\"zh-CN\">表</span>"
    )
  }

  @Test(
    arguments: [
      "<p>桶", "桶</p>", "<", "<p", "<p></p", "<p><p>桶</p>", "&lt;桶", "<br/>桶", "</p>桶<p>", "<>桶",
    ]
  )
  func brokenHTMLLosesNothing(html: String) {
    for language in Language.allCases {
      let text = marked(html: html, language)
        .replacing("<span lang=\"zh-CN\">", with: "").replacing("</span>", with: "")
        .replacing(" lang=\"zh-CN\"", with: "")
      #expect(text == html)
    }
  }

  @Test(
    arguments: [
      ("<p>{{name}}</p>", "<p><span lang=\"zh-CN\">桶</span></p>"),
      ("<p title=\"{{name}}\">a</p>", "<p title=\"桶\">a</p>"),
      ("<title>{{name}}</title>", "<title>桶</title>"),
      ("<title>a</title>{{name}}", "<title>a</title><span lang=\"zh-CN\">桶</span>"),
      ("<svg><text>{{name}}</text></svg>", "<svg><text>桶</text></svg>"),
      ("<b lang=\"zh-CN\">{{name}}</b>", "<b lang=\"zh-CN\">桶</b>"),
      ("<i{{#name}} class=\"{{.}}\"{{/name}}>x</i>", "<i class=\"桶\">x</i>"),
    ]
  )
  func elementsAreAddedOnlyWhereTheyMayStand(template: String, expected: String) {
    var bench = Bench(template)
    bench.language = .english
    let outcome = bench.render(["name": "桶"])
    #expect(outcome.text == expected)
    #expect(outcome.faults.isEmpty)
  }
}

extension PageBytes {
  fileprivate var text: String {
    var bytes: [UInt8] = []
    copy(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
