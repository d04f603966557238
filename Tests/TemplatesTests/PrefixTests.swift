import Diagnostics
import Templates
import Testing

/// What is known when compiling: texts, icons, addresses.
struct PrefixTests {
  @Test func writesTextsOfTheCatalogueEscaped() {
    var bench = Bench("{{t.a}} {{t.b}}")
    let catalogue = "a: R&D <x>\nb: 共 {count} 件"
    bench.strings = StringCatalogue.parse(path: "s", bytes: Array(catalogue.utf8)).catalogue
    let outcome = bench.render(["count": 3])
    #expect(outcome.text == "R&amp;D &lt;x&gt; 共 3 件")
    #expect(outcome.places == [])
  }

  @Test func reportsANameInATextThatTheModelLacks() {
    var bench = Bench(" {{t.b}}")
    bench.strings = StringCatalogue.parse(path: "s", bytes: Array("b: x {count}".utf8)).catalogue
    #expect(bench.render().places == ["templates/page.mustache:1:2 template-name"])
  }

  @Test func gathersOnlyTheIconsOfThePage() {
    var bench = Bench("{{icon.b}}{{#y}}{{icon.c}}{{/y}}{{icon:i}}{{icon:none}}{{icon.sprite}}")
    let drawing = Array(IconTests.drawing.utf8)
    bench.icons =
      IconSet.parse(files: ["a", "b", "c", "d"].map { ("i/\($0).svg", drawing) }).icons
    let outcome = bench.render(["y": false, "i": "a", "none": .none])
    let use = { (name: String) in
      "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-\(name)\"/></svg>"
    }
    let symbol = { (name: String) in
      "<symbol id=\"i-\(name)\" viewBox=\"0 0 16 16\"><path d=\"M1 1h2v2z\"/></symbol>"
    }
    #expect(
      outcome.text == use("b") + use("a") + "<svg class=\"defs\" aria-hidden=\"true\">"
        + symbol("a") + symbol("b") + "</svg>"
    )
    #expect(outcome.places == [])
  }

  @Test func writesNoSpriteWithoutIcons() {
    #expect(Bench("a{{icon.sprite}}").render().text == "a")
  }

  @Test func leadsFromThePageToPagesFilesAndAssets() {
    var bench = Bench(
      "{{link.index.html}} {{link:p}} {{root:p}} {{root.data/a.json}} {{asset.a.css}}"
    )
    bench.assets = ["a.css"]
    let outcome = bench.render(
      ["p": "/patents/密封 1.html#c&d"],
      pageRoot: "../",
      assetRoot: "../../"
    )
    #expect(
      outcome.text
        == "../index.html ../patents/密封%201.html#c&amp;d ../../patents/密封%201.html#c&amp;d "
        + "../../data/a.json ../../theme/a.css"
    )
    #expect(outcome.places == [])
  }

  @Test(arguments: [
    ("#part", "#part"),
    ("https://example.org/?a=1&b=\"", "https://example.org/?a=1&amp;b=%22"),
    ("mailto:a@b.cn", "mailto:a@b.cn"),
    ("javascript:alert(1)", "./javascript:alert(1)"),
    ("//example.org/x", "example.org/x"),
    ("a b'<>\\", "a%20b&#39;%3C%3E%5C"),
    ("a\u{1}\n", "a%01%0A"),
    ("100%25.html", "100%25.html"),
  ])
  func cannotLeaveTheSiteUnseen(path: String, expected: String) {
    #expect(Bench("{{link:p}}").render(["p": .text(path)]).text == expected)
  }
}
