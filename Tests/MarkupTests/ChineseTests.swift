import Testing

@testable import Markup

@Suite struct ChineseTests {
  @Test(arguments: [
    ("**中文。**后", "<p><strong>中文。</strong>后</p>\n"),
    ("前**“中文”**后", "<p>前<strong>“中文”</strong>后</p>\n"),
    ("**中文。**后 前**“中文”**后", "<p><strong>中文。</strong>后 前<strong>“中文”</strong>后</p>\n"),
    ("*中文，*后", "<p><em>中文，</em>后</p>\n"),
    ("**冷备份（ASON）**是", "<p><strong>冷备份（ASON）</strong>是</p>\n"),
    ("**冷备份(ASON)**是", "<p><strong>冷备份(ASON)</strong>是</p>\n"),
    ("占**50%**的", "<p>占<strong>50%</strong>的</p>\n"),
    ("**注意:**后", "<p><strong>注意:</strong>后</p>\n"),
    ("参见**《标准》**第二章", "<p>参见<strong>《标准》</strong>第二章</p>\n"),
    ("**中文。**ABC", "<p><strong>中文。</strong>ABC</p>\n"),
    (
      "| **中文。**后 |\n|---|\n| 前**（甲）**后 |",
      "<table>\n<thead>\n<tr><th scope=\"col\"><strong>中文。</strong>后</th></tr>\n</thead>\n"
        + "<tbody>\n<tr><td>前<strong>（甲）</strong>后</td></tr>\n</tbody>\n</table>\n"
    ),
  ])
  func boldsBesideChinesePunctuation(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test(arguments: [
    ("\\**中文。**后", "<p>**中文。**后</p>\n"),
    ("\\*\\*中文。\\*\\*后", "<p>**中文。**后</p>\n"),
    ("2 ** 3。** 4", "<p>2 ** 3。** 4</p>\n"),
    ("`**中文。**后`", "<p><code>**中文。**后</code></p>\n"),
    ("中文。**后", "<p>中文。**后</p>\n"),
    ("（**中文**）", "<p>（<strong>中文</strong>）</p>\n"),
    ("**甲“**乙**”丙**", "<p><strong>甲“<strong>乙</strong>”丙</strong></p>\n"),
    ("他说：**重要**。", "<p>他说：<strong>重要</strong>。</p>\n"),
    ("[**见**](a.md)**后**", "<p><a href=\"a.md\"><strong>见</strong></a><strong>后</strong></p>\n"),
    ("    **中文。**后", "<pre tabindex=\"0\"><code>**中文。**后\n</code></pre>\n"),
    ("a**\"b\"**c", "<p>a**&quot;b&quot;**c</p>\n"),
  ])
  func leavesOtherStarsToCommonMark(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test(arguments: [
    ("中文\n继续", "<p>中文继续</p>\n"),
    ("中文，\n继续", "<p>中文，继续</p>\n"),
    ("中文”\n继续", "<p>中文”继续</p>\n"),
    ("**中文**\n`继续`", "<p><strong>中文</strong><code>继续</code></p>\n"),
    ("中文\n[[a|显示]]", "<p>中文⟦a|显示⟧</p>\n"),
    ("**中文。**\n**“继续”**后", "<p><strong>中文。</strong><strong>“继续”</strong>后</p>\n"),
  ])
  func joinsLinesBetweenWideCharacters(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test(arguments: [
    ("中文\nabc", "<p>中文\nabc</p>\n"),
    ("abc\n中文", "<p>abc\n中文</p>\n"),
    ("abc\ndef", "<p>abc\ndef</p>\n"),
    ("“a”\n“b”", "<p>“a”\n“b”</p>\n"),
    ("한글\n한글", "<p>한글\n한글</p>\n"),
    ("中文\n[[a]]", "<p>中文\n⟦a⟧</p>\n"),
    ("中文  \n继续", "<p>中文<br>\n继续</p>\n"),
    ("```\n中文\n继续\n```", "<pre tabindex=\"0\"><code>中文\n继续\n</code></pre>\n"),
  ])
  func keepsOtherLineEnds(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test(arguments: [
    ("见https://example.org。后", "https://example.org", "。后"),
    ("见 https://example.org/a?b=1，后", "https://example.org/a?b=1", "，后"),
    ("https://example.org/路径", "https://example.org/", "路径"),
    ("http://example.org/a_b_c*d*e", "http://example.org/a_b_c*d*e", ""),
    ("https://example.org/a).", "https://example.org/a", ")."),
    ("https://example.org/(a)", "https://example.org/(a)", ""),
    ("https://example.org”后", "https://example.org", "”后"),
  ])
  func endsBareAddressBeforeChinese(body: String, address: String, rest: String) {
    let html = render(body)
    #expect(
      html.hasSuffix(
        "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>\(rest)</p>\n"
      ),
      "\(html)"
    )
  }

  @Test(arguments: [
    ("`https://example.org`", "<p><code>https://example.org</code></p>\n"),
    ("xhttps://example.org", "<p>xhttps://example.org</p>\n"),
    ("https:// 空", "<p>https:// 空</p>\n"),
    ("[https://a.b](c.md)", "<p><a href=\"c.md\">https://a.b</a></p>\n"),
    ("ftp://example.org", "<p>ftp://example.org</p>\n"),
    ("a@b", "<p>a@b</p>\n"),
  ])
  func leavesOtherTextUnlinked(body: String, html: String) {
    #expect(render(body) == html)
  }

  @Test func linksAddressesWithoutSchemeAndMail() {
    #expect(
      render("www.example.org、a.b_c@example.org。")
        == "<p><a href=\"http://www.example.org\" rel=\"noopener noreferrer\">www.example.org</a>、"
        + "<a href=\"mailto:a.b_c@example.org\">a.b_c@example.org</a>。</p>\n"
    )
    #expect(
      render("**https://example.org**后")
        == "<p><strong><a href=\"https://example.org\" rel=\"noopener noreferrer\">"
        + "https://example.org</a></strong>后</p>\n"
    )
  }

  @Test(arguments: [
    ("# 6.2.1 存储 结构", "6.2.1-存储-结构"),
    ("# 术语（Terms）和定义", "术语terms和定义"),
    ("# **粗** `码` [[a|链接]]", "粗-码-链接"),
    ("# ！？", "section"),
    ("# ＡＢＣ É", "ａｂｃ-é"),
  ])
  func slugsKeepChinese(body: String, slug: String) {
    #expect(MarkupParser().parse(body).headings.map(\.slug) == [slug])
  }

  @Test func slugsAreUnique() {
    let slugs = MarkupParser().parse("# 甲\n# 甲\n# 甲-2\n# 甲").headings.map(\.slug)
    #expect(slugs == ["甲", "甲-2", "甲-2-2", "甲-3"])
  }
}
