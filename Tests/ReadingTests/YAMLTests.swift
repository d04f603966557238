import Diagnostics
import Reading
import Records
import Testing

@Suite struct YAMLTests {
  /// A broken file, the place of its finding, and a word of the help or message.
  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let place: String
    let words: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Broken(text: "title: a\n\tx: b\n", place: "2:1", words: "Tab"),
    Broken(text: "title: a\nclaims:\n\t- text: b\n", place: "3:1", words: "Tab"),
    Broken(text: "title: a\nlegal_status granted\n", place: "2:1", words: "没有冒号"),
    Broken(text: "title: a\nstatus：granted\nowner: x\n", place: "2:7", words: "全角"),
    Broken(text: "title：a\nowner: x\n", place: "1:6", words: "全角"),
    Broken(text: "title：a\n", place: "1:6", words: "全角"),
    Broken(text: "title: a\nowner:x\nstatus: y\n", place: "2:6", words: "少一个空格"),
    Broken(text: "title: a: b\n", place: "1:9", words: "冒号加空格"),
    Broken(text: "title: \"a\nowner: b\n", place: "1:8", words: "引号没有闭合"),
    Broken(text: "title: 'a\nowner: b\n", place: "1:8", words: "引号没有闭合"),
    Broken(text: "title: \"a\" b\n", place: "1:12", words: "后面还有文字"),
    Broken(text: "title: \"a\\qb\"\n", place: "1:10", words: "“\\”"),
    Broken(text: "title: a\n  owner: b\n", place: "2:8", words: "缩进"),
    Broken(text: "rows:\n  - a: 1\n - b: 2\n", place: "3:2", words: "缩进"),
    Broken(text: "tags: [a, b\nowner: x\n", place: "1:7", words: "没有闭合"),
    Broken(text: "classification: {class: core\nowner: x\n", place: "1:17", words: "没有闭合"),
    Broken(text: "title: !important x\n", place: "1:8", words: "不能以“!”开头"),
    Broken(text: "title: @home\n", place: "1:8", words: "不能以“@”开头"),
    Broken(text: "title: `code`\n", place: "1:8", words: "不能以“`”开头"),
    Broken(text: "title: %5\n", place: "1:8", words: "不能以“%”开头"),
    Broken(text: "title: **bold**\n", place: "1:8", words: "不能以“*”或“&”开头"),
    Broken(text: "title: a\u{01}b\n", place: "1:9", words: "控制字符"),
    Broken(text: "a: {b: c}\nd: [\n\n", place: "2:4", words: "没有闭合"),
    Broken(text: "a: {b: [c, \nd: e", place: "1:8", words: "“[”没有闭合"),
    Broken(text: "tags: [a, b]]\n", place: "1:13", words: "后面还有文字"),
    Broken(text: "- a\n- b\n", place: "1:1", words: "没有“字段: 值”"),
  ])
  func tellsWhatIsWrongInWordsOfItsOwn(_ broken: Broken) throws {
    let content = SampleSite(["patents/p.yaml": broken.text]).read()
    #expect(content.shown == ["syntax patents/p.yaml:\(broken.place)"])
    let finding = try #require(content.findings.first)
    #expect(finding.message.zh.contains(broken.words))
    #expect(finding.help != nil)
  }

  @Test func readsScalarsVerbatim() throws {
    let content = SampleSite([
      "standards/s.yaml":
        "number: 007\nversion: 1.10\nclauses:\n- {no: 5.10, title: no}\n- {no: 5.1, title: on}\n"
    ]).read()
    let record = try #require(content.record("s"))
    #expect(record[Standard.number] == "007")
    #expect(record[Standard.version] == "1.10")
    #expect(record.clauses.map(\.number) == ["5.10", "5.1"])
    #expect(record.clauses.map(\.title) == ["no", "on"])
    #expect(content.findings.isEmpty)
  }

  @Test func refusesAliasesAndGoesOnWithTheNextDocument() {
    let content = SampleSite([
      "patents/p.yaml":
        "id: p1\ntitle: &t 桶\n---\nid: p2\ntitle: *t\n---\nid: p3\n<<: {a: b}\n---\nid: p4\n"
    ]).read()
    #expect(
      content.shown == [
        "limit patents/p.yaml:2:8", "limit patents/p.yaml:5:8", "limit patents/p.yaml:8:1",
      ]
    )
    #expect(content.records.map(\.id) == ["p4"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func refusesTenThousandLevelsWithOneFinding(_ opening: String) {
    let deep = String(repeating: opening, count: 10_000)
    let content = SampleSite(["patents/p.yaml": "title: a\nclaims:\n  \(deep)"]).read()
    #expect(content.findings.map(\.rule) == ["limit"])
  }

  @Test func refusesAListBeyondTheLimit() {
    let site = SampleSite([
      "site.yaml": "title: x\nlimits: {list: 10}\n",
      "patents/p.yaml": "title: a\ntags: [1,2,3,4,5,6,7,8,9,10,11]\n",
    ])
    #expect(site.read().shown == ["limit patents/p.yaml:2:29"])
  }

  @Test func keepsTheDocumentsBeforeAFault() {
    let content = SampleSite([
      "patents/p.yaml": "id: p1\ntitle: 桶\n---\nid: p2\ntitle: [\n"
    ]).read()
    #expect(content.records.map(\.id) == ["p1"])
    #expect(content.findings.map(\.rule) == ["syntax"])
  }

  @Test func reportsAKeyStatedTwiceWithTheFirstPlace() throws {
    let content = SampleSite(["patents/p.yaml": "title: a\nowner: b\ntitle: c\n名称: d\n"]).read()
    #expect(
      content.shown == ["key-duplicate patents/p.yaml:3:1", "key-duplicate patents/p.yaml:4:1"]
    )
    #expect(content.findings.map { $0.notes.first?.span.line } == [1, 1])
    #expect(content.record("p")?[Header.title] == "a")
  }

  @Test func takesEmptyValuesForAbsent() throws {
    let content = SampleSite([
      "patents/p.yaml": "title:\ntags: []\nowner: ~\nipc: ''\nclassification: {}\nfamily: null\n"
    ]).read()
    #expect(content.record("p")?.entry.members.isEmpty == true)
    #expect(content.findings.isEmpty)
  }

  @Test func wantsAnIDOfEachDocumentOfAStream() {
    let content = SampleSite(["patents/p.yaml": "id: p1\n---\n# second\ntitle: x\n"]).read()
    #expect(content.shown == ["field-missing patents/p.yaml:4:1"])
  }
}
