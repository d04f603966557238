import Diagnostics
import Templates
import Testing

/// Pages that fill the blocks of layouts.
struct LayoutTests {
  static let base = "[{{$head}}H{{/head}}|{{$main}}default {{x}}{{/main}}]"

  @Test func showsTheDefaultsOfALayoutOnItsOwn() {
    #expect(Bench(Self.base).render(["x": "1"]).text == "[H|default 1]")
  }

  @Test func fillsBlocksAndKeepsOtherDefaults() {
    let page = "{{<base}}\n{{$main}}\nmine {{x}}\n{{/main}}\n{{/base}}\n"
    let outcome = Bench(page, ["base": Self.base]).render(["x": "1"])
    #expect(outcome.text == "[H|mine 1\n]")
    #expect(outcome.places == [])
  }

  @Test func letsTheOutermostPageWin() {
    let others = [
      "base": Self.base,
      "middle": "{{<base}}{{$main}}m({{$inner}}i{{/inner}}){{/main}}{{$head}}mh{{/head}}{{/base}}",
    ]
    let inner = Bench("{{<middle}}{{$inner}}p{{/inner}}{{/middle}}", others).render(["x": "1"])
    #expect(inner.text == "[mh|m(p)]")
    let head = Bench("{{<middle}}{{$head}}ph{{/head}}{{/middle}}", others).render(["x": "1"])
    #expect(head.text == "[ph|m(i)]")
  }

  @Test func usesOneLayoutSeveralTimesOnAPage() {
    let box = "<{{$in}}{{/in}}>"
    let page = "{{#l}}{{<box}}{{$in}}{{.}}{{<box}}{{$in}}!{{/in}}{{/box}}{{/in}}{{/box}}{{/l}}"
    #expect(Bench(page, ["box": box]).render(["l": ["a", "b"]]).text == "<a<!>><b<!>>")
  }

  @Test func fillsABlockThatStandsTwice() {
    let outcome = Bench(
      "{{<l}}{{$id}}x{{/id}}{{/l}}",
      ["l": "{{$id}}{{/id}}-{{$id}}{{/id}}"]
    ).render()
    #expect(outcome.text == "x-x")
  }

  @Test func reportsABlockTheLayoutDoesNotHave() {
    let outcome = Bench(
      "{{<base}}\n  {{$mian}}x{{/mian}}{{/base}}",
      ["base": Self.base]
    ).render(["x": "1"])
    #expect(outcome.places == ["templates/page.mustache:2:3 template-partial"])
    #expect(outcome.faults.first?.help?.en == "did you mean main")
  }

  @Test func reportsTextThatWouldNeverBeShown() {
    let outcome = Bench("{{<base}}lost{{/base}}", ["base": Self.base]).render(["x": "1"])
    #expect(outcome.places == ["templates/page.mustache:1:1 template-syntax"])
  }

  @Test func reportsALayoutThatStandsOnItself() {
    let outcome = Bench("{{<page}}{{/page}}").render()
    #expect(outcome.places == ["templates/page.mustache:1:1 template-partial"])
  }

  @Test func endsLayoutsThatDoubleThemselves() {
    var others: [String: String] = [:]
    for level in 0..<40 {
      others["l\(level)"] =
        "{{x}}{{<l\(level + 1)}}{{$b}}{{/b}}{{/l\(level + 1)}}"
        + "{{<l\(level + 1)}}{{$b}}{{/b}}{{/l\(level + 1)}}{{$b}}{{/b}}"
    }
    others["l40"] = "{{$b}}{{/b}}"
    let faults = Bench("{{<l0}}{{/l0}}", others).compile().faults
    #expect(faults.contains { $0.rule == .templatePartial })
  }
}
