import Templates
import Testing

/// What templates write, case by case.
struct MustacheTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let model: Model
    let expected: String

    init(_ name: String, _ template: String, _ model: Model, _ expected: String) {
      self.testDescription = name
      self.template = template
      self.model = model
      self.expected = expected
    }
  }

  static let cases: [Case] = [
    Case("text stays as it is", "密封 < & {x}\n\n", [:], "密封 < & {x}\n"),
    Case("a variable", "a {{name}} b", ["name": "密封"], "a 密封 b"),
    Case("blanks inside a tag", "{{ name }}", ["name": "x"], "x"),
    Case(
      "escaping",
      "{{name}}",
      ["name": "a<b>&\"c'd"],
      "a&lt;b&gt;&amp;&quot;c&#39;d"
    ),
    Case("escaping at both ends", "{{name}}", ["name": "<密封>"], "&lt;密封&gt;"),
    Case("HTML raw", "{{{body}}}|{{&body}}", ["body": .html(Array("<p>".utf8))], "<p>|<p>"),
    Case("HTML escaped", "{{body}}", ["body": .html(Array("<p>".utf8))], "&lt;p&gt;"),
    Case("a number", "{{n}} {{{n}}}", ["n": -12], "-12 -12"),
    Case("zero is present", "{{#n}}{{.}}{{/n}}{{^n}}none{{/n}}", ["n": 0], "0"),
    Case("nothing writes nothing", "[{{x}}{{{x}}}{{link:x}}]", ["x": .none], "[]"),
    Case("a section over a map", "{{#a}}{{b}}{{/a}}", ["a": ["b": "1"]], "1"),
    Case("names of outer models", "{{#a}}{{c}}{{/a}}", ["a": ["b": "1"], "c": "2"], "2"),
    Case("inner names first", "{{#a}}{{b}}{{/a}}{{b}}", ["a": ["b": "1"], "b": "2"], "12"),
    Case("a list", "{{#l}}<{{.}}>{{/l}}", ["l": ["a", 1, "<"]], "<a><1><&lt;>"),
    Case(
      "a list in a list",
      "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}",
      ["l": [["a", "b"], []]],
      "(ab)()"
    ),
    Case("an empty list", "{{#l}}x{{/l}}{{^l}}none{{/l}}", ["l": []], "none"),
    Case("flags", "{{#y}}y{{/y}}{{#n}}n{{/n}}{{^n}}^{{/n}}", ["y": true, "n": false], "y^"),
    Case("empty text is absent", "{{#t}}x{{/t}}{{^t}}y{{/t}}", ["t": ""], "y"),
    Case("a section over text", "{{#t}}[{{.}}{{u}}]{{/t}}", ["t": "a", "u": "b"], "[ab]"),
    Case("dotted names", "{{a.b.c}}", ["a": ["b": ["c": "x"]]], "x"),
    Case("nothing below nothing", "[{{a.b}}]", ["a": .none], "[]"),
    Case("a dotted section", "{{#a.b}}x{{/a.b}}", ["a": ["b": true]], "x"),
    Case("first", "{{#l}}{{^-first}}, {{/-first}}{{.}}{{/l}}", ["l": ["a", "b", "c"]], "a, b, c"),
    Case("last", "{{#l}}{{.}}{{#-last}}.{{/-last}}{{/l}}", ["l": ["a", "b"]], "ab."),
    Case(
      "numbers of items, the inner list first",
      "{{#l}}{{-index}}{{#m}}{{-index}}{{/m}}{{-index}};{{/l}}",
      ["l": [["m": ["x", "y"]], ["m": []]]],
      "1121;22;"
    ),
    Case("a comment", "a{{! b\n c }}d", [:], "ad"),
  ]

  @Test(arguments: cases)
  func writes(_ example: Case) {
    let outcome = Bench(example.template).render(example.model)
    #expect(outcome.text == example.expected)
    #expect(outcome.places == [])
  }

  static let lines: [Case] = [
    Case("a section's tags", "a\n{{#y}}\nb\n{{/y}}\nc", ["y": true], "a\nb\nc"),
    Case("indented tags", "a\n  {{#y}}\n  b\n\t{{/y}}  \nc", ["y": true], "a\n  b\nc"),
    Case("Windows line ends", "a\r\n{{#y}}\r\nb\r\n{{/y}}\r\nc", ["y": true], "a\r\nb\r\nc"),
    Case("the first line", "{{#y}}\na{{/y}}", ["y": true], "a"),
    Case("the last line", "a\n{{^y}}\n{{/y}}", ["y": true], "a\n"),
    Case("a comment", "a\n{{! x\ny }}\nb", [:], "a\nb"),
    Case("a variable keeps its line", "a\n{{v}}\nb", ["v": "x"], "a\nx\nb"),
    Case("two tags on a line keep it", "{{#y}}{{/y}}\na", ["y": true], "\na"),
    Case("text beside a tag keeps the line", "{{#y}} a\n{{/y}}b", ["y": true], " a\nb"),
    Case("a section that is not entered", "a\n{{#y}}\nb\n{{/y}}\nc", ["y": false], "a\nc"),
  ]

  @Test(arguments: lines)
  func takesTheLineWithATagAloneOnIt(_ example: Case) {
    let outcome = Bench(example.template).render(example.model)
    #expect(outcome.text == example.expected)
    #expect(outcome.places == [])
  }

  @Test func showsPartialsWithTheNamesAroundThem() {
    let outcome = Bench("{{#l}}<{{>part}}>{{/l}}", ["part": "{{x}}{{.}}\n"])
      .render(["x": "-", "l": ["a", "b"]])
    #expect(outcome.text == "<-a><-b>")
    #expect(outcome.places == [])
  }

  @Test func letsAPartialContainItself() {
    let tree: Model = [
      "name": "1",
      "below": [
        ["name": "1.1", "below": [["name": "1.1.1", "below": []]]], ["name": "1.2", "below": []],
      ],
    ]
    let outcome = Bench("{{>node}}", ["node": "({{name}}{{#below}}{{>node}}{{/below}})"])
      .render(tree)
    #expect(outcome.text == "(1(1.1(1.1.1))(1.2))")
    #expect(outcome.places == [])
  }

  @Test func appendsBehindWhatStandsInTheOutput() {
    var bytes = Array("before ".utf8)
    let faults = Bench("{{x}}").compile().set
      .render("page", ["x": "y"], pageRoot: "", assetRoot: "", into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before y")
    #expect(faults.isEmpty)
  }
}
