import Testing

@testable import Pages

struct PlainProseTests {
  @Test func theTextOfHTMLIsItsWordsALineABlock() {
    let cases: [(String, String)] = [
      ("", ""), ("plain > text", "plain > text"),
      ("<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &copy; &</p>", "a <b> &amp; \"c\" &copy; &"),
      ("\n \n<p>one\n  two</p>\n\n  <p> three  four </p>\n", "one\ntwo\nthree  four "),
      ("<ul>\n<li>甲</li>\n<li><a href=\"x&amp;y\">乙</a></li>\n</ul>\n", "甲\n乙"),
      ("a<br />\nb<unfinished", "a\nb"),
    ]
    for (html, text) in cases { #expect(PlainProse.plain(Array(html.utf8)) == text) }
  }
}
