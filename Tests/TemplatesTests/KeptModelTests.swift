import Templates
import Testing

/// Whether a page is the same where its models are kept and where they are not.
struct KeptModelTests {
  static let templates = [
    "{{#rows}}{{a}}{{/rows}}",
    "{{#rows}}{{#-first}}<{{/-first}}{{a}}{{^-last}},{{/-last}}{{#-last}}>{{/-last}}{{/rows}}",
    "{{#rows}}{{-index}}{{a}}{{/rows}}",
    "{{#rows}}{{a}}{{outer}}{{/rows}}",
    "{{#rows}}{{#list}}{{#-first}}({{/-first}}{{-index}}{{.}}{{#-last}}){{/-last}}{{/list}}{{/rows}}",
    "{{#rows}}{{#sub}}{{#-last}}last{{/-last}}{{b}}{{/sub}}{{/rows}}",
    "{{#rows}}{{#sub}}{{b}}{{a}}{{/sub}}{{/rows}}",
    "{{#rows}}{{^none}}{{sub.b}}{{/none}}{{/rows}}{{row.a}}{{row.sub.b}}",
    "{{#row}}<a href=\"{{link:href}}\">{{root.x}}{{link.y}}</a>{{/row}}{{#row}}{{a}}{{/row}}",
    "{{#rows}}{{icon.warn}}{{icon:glyph}}{{/rows}}{{icon.sprite}}",
    "{{icon.warn}}{{#rows}}{{icon.sprite}}{{/rows}}",
    "{{#rows}}{{>part}}{{/rows}}{{#row}}{{>part}}{{/row}}",
    "{{#rows}}{{missing}}{{/rows}}",
    "{{#rows}}{{row}}{{.}}{{/rows}}",
    "{{#row}}{{#row}}{{#rows}}{{a}}{{/rows}}{{/row}}{{/row}}",
  ]

  @Test(arguments: templates)
  func writesTheSame(template: String) {
    let icons = IconSet.parse(
      files: ["warn", "info"].map { ("icons/\($0).svg", Array(IconTests.drawing.utf8)) }
    ).icons
    var bench = Bench(template, ["part": "[{{a}}{{#list}}{{.}}{{/list}}{{#-first}}1{{/-first}}]"])
    bench.icons = icons
    let set = bench.compile().set
    let models = (1...4).map { number -> Model in
      [
        "a": .text("a\(number)"), "list": ["x", .number(number)], "href": .text("p/\(number).html"),
        "sub": ["b": .text("b\(number)")], "none": .none,
        "glyph": number == 2 ? "info" : .none,
      ]
    }
    let kept = models.map { ModelValue.kept(KeptModel($0)) }
    let room = RenderRoom()
    for page in 0..<12 {
      let chosen = [page % 4, (page + 1) % 4, page * 3 % 4].prefix(1 + page % 3)
      func render(_ rows: [ModelValue], in room: RenderRoom) -> Bench.Outcome {
        let model: Model = [
          "rows": .list(chosen.map { rows[$0] }), "row": rows[page % 2],
          "outer": .text("page \(page)"),
        ]
        var bytes: [UInt8] = []
        let root = page % 5 < 3 ? "" : "../"
        let faults = set.render(
          "page",
          model,
          pageRoot: root,
          assetRoot: "../" + root,
          in: room,
          into: &bytes
        )
        return Bench.Outcome(text: String(decoding: bytes, as: UTF8.self), faults: faults)
      }
      let expected = render(models.map { .map($0) }, in: RenderRoom())
      let outcome = render(kept, in: room)
      #expect(outcome.text == expected.text)
      #expect(outcome.places == expected.places)
    }
  }
}
