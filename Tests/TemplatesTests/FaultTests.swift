import Diagnostics
import Templates
import Testing

/// What is wrong in a template, and where.
struct FaultTests {
  @Test(arguments: [
    ("密封 {{name", "1:4 template-syntax"),
    ("a\n {{{name}}", "2:2 template-syntax"),
    ("a\n{{#list}}\nb", "2:1 template-syntax"),
    ("{{#a}}{{#b}}{{/a}}", "1:7 template-syntax"),
    ("a {{/list}}", "1:3 template-syntax"),
    ("{{}}", "1:1 template-syntax"),
    ("{{=<% %>=}}", "1:1 template-syntax"),
    ("{{na me}}", "1:1 template-syntax"),
    ("{{a..b}}", "1:1 template-syntax"),
    ("{{#t.site.home}}x{{/t.site.home}}", "1:1 template-syntax"),
    ("x{{>nowhere}}", "1:2 template-partial"),
    ("x{{<nowhere}}{{/nowhere}}", "1:2 template-partial"),
    ("\n\n 中{{t.nothing}}", "3:3 template-string"),
    ("{{icon.nothing}}", "1:1 template-icon"),
    ("{{asset.nothing.css}}", "1:1 template-icon"),
    ("{{size:x}}", "1:1 template-syntax"),
    ("{{-index}}", "1:1 template-name"),
    ("{{#-first}}x{{/-first}}", "1:1 template-name"),
    ("{{list}}", "1:1 template-kind"),
    ("{{yes}}", "1:1 template-kind"),
    ("{{{name}}}", "1:1 template-kind"),
    ("{{link:list}}", "1:1 template-kind"),
    ("{{icon:name}}", "1:1 template-icon"),
    ("a\n\n  {{nmae}}", "3:3 template-name"),
    ("{{#nmae}}x{{/nmae}}", "1:1 template-name"),
    ("{{^nmae}}x{{/nmae}}", "1:1 template-name"),
    ("{{map.thre}}", "1:1 template-name"),
    ("{{name.length}}", "1:1 template-name"),
  ])
  func reportsWithItsPlace(template: String, expected: String) {
    let model: Model = [
      "name": "x", "list": ["a", "b"], "yes": true, "map": ["three": "3"], "a": true, "b": true,
    ]
    let outcome = Bench(template).render(model)
    #expect(outcome.places == ["templates/page.mustache:\(expected)"])
  }

  @Test func namesTheNearestNameOfTheModel() {
    let outcome = Bench("{{#rows}}{{titel}}{{/rows}}").render(["rows": [["title": "x"]]])
    #expect(outcome.faults.map(\.message.en) == ["the page model has no titel"])
    #expect(outcome.faults.map(\.help?.zh) == ["是否指 title"])
  }

  @Test func namesTheNearestPartialAndIconAndText() {
    var bench = Bench("{{>prat}}{{icon.wran}}{{t.site.hone}}", ["part": ""])
    bench.icons = IconSet.parse(files: [("warn.svg", Array(IconTests.drawing.utf8))]).icons
    bench.strings = StringCatalogue.parse(path: "s", bytes: Array("site.home: x".utf8)).catalogue
    #expect(
      bench.compile().faults.map(\.help?.en)
        == ["did you mean part", "did you mean warn", "did you mean site.home"]
    )
  }

  @Test func reportsATagOnceHoweverOftenItRuns() {
    let outcome = Bench("{{#l}}{{x}}{{/l}}").render(["l": ["a", "b", "c"]])
    #expect(outcome.places == ["templates/page.mustache:1:7 template-name"])
  }

  @Test func doesNotTakeHTMLFromText() {
    let outcome = Bench("{{{x}}}").render(["x": "<script>"])
    #expect(outcome.text == "&lt;script&gt;")
    #expect(outcome.places == ["templates/page.mustache:1:1 template-kind"])
  }

  @Test func endsPartialsThatGoRoundInCircles() {
    let once = Bench("{{>page}}").render()
    #expect(once.places == ["templates/page.mustache:1:1 template-partial"])
    let twice = Bench("{{>page}}{{>page}}").render()
    #expect(twice.faults.count == 2)
  }

  @Test func endsSectionsThatAreNestedTooDeep() {
    let deep = String(repeating: "{{#a}}", count: 5000)
    let outcome = Bench(deep).render(["a": true])
    #expect(outcome.faults.contains { $0.message.en.hasPrefix("nested deeper") })
  }

  @Test func reportsATemplateThatDoesNotExist() {
    var bytes: [UInt8] = []
    let faults = Bench("x").compile().set
      .render("pgae", [:], pageRoot: "", assetRoot: "", into: &bytes)
    #expect(faults.map(\.help?.en) == ["did you mean page"])
    #expect(bytes.isEmpty)
  }

  @Test func reportsAFileThatIsNotUTF8() {
    let (_, faults) = TemplateSet.compile(
      files: [TemplateSource(path: "templates/page.mustache", bytes: [0x61, 0xFF])],
      strings: StringCatalogue(),
      icons: IconSet(),
      assets: [],
      language: .english
    )
    #expect(faults.map(\.message.en) == ["the file is not UTF-8"])
  }

  @Test func becomesAFindingOfItsFile() {
    let fault = Bench("\n{{>x}}").compile().faults.first
    let span = fault?.finding(in: .init(7)).span
    #expect(span?.file == .init(7))
    #expect(span?.line == 2)
    #expect(span?.column == 1)
    #expect(span?.length == 6)
  }
}
