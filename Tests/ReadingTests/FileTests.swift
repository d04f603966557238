import Diagnostics
import Reading
import Records
import Testing

@Suite struct FileTests {
  @Test func reportsWhatIsNotUTF8AndGuessesWhatItIs() throws {
    let gbk: [UInt8] =
      Array("title: x\nname2: ".utf8) + [0xC0, 0xE4, 0xB2, 0xD8] + Array("\n".utf8)
    let latin: [UInt8] = Array("title: caf".utf8) + [0xE9, 0x0A]
    let wide: [UInt8] = [0xFF, 0xFE] + Array("title: x".utf8).flatMap { [$0, 0] }
    let bare: [UInt8] = Array("title: x and more of it".utf8).flatMap { [0, $0] }
    let content = SampleSite()
      .with("patents/a.yaml", gbk)
      .with("patents/b.yaml", latin)
      .with("patents/c.yaml", wide)
      .with("patents/d.yaml", bare)
      .with("patents/e.yaml", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 4, 5])
      .with("patents/f.yaml", [])
      .with("patents/g.md", Array(" \n\t\n".utf8))
      .with("patents/h.yaml", Array("# nothing\n".utf8))
      .with("patents/i.yaml", [0xEF, 0xBB, 0xBF])
      .read()
    #expect(
      content.shown == [
        "encoding patents/a.yaml:2:8", "encoding patents/b.yaml:1:11",
        "encoding patents/c.yaml:1:1", "encoding patents/d.yaml:1:1",
        "encoding patents/e.yaml:1:5", "file-empty patents/f.yaml:1:1",
        "file-empty patents/g.md:1:1", "file-empty patents/h.yaml:1:1",
        "file-empty patents/i.yaml:1:1",
      ]
    )
    #expect(content.findings[0].message.zh.contains("GBK"))
    #expect(content.findings[1].message.zh.contains("1252"))
    #expect(content.findings[2].message.zh.contains("UTF-16"))
    #expect(content.findings[3].message.zh.contains("UTF-16"))
    #expect(content.findings[4].message.zh.contains("二进制"))
    #expect(content.records.isEmpty)
  }

  @Test func refusesAFileOverTheLimit() {
    let content = SampleSite([
      "site.yaml": "title: x\nlimits: {file: 2000}\n",
      "patents/a.yaml": "title: \(String(repeating: "长", count: 1000))\n",
      "patents/b.yaml": "title: x\n",
    ]).read()
    #expect(content.shown == ["limit patents/a.yaml:1:1"])
    #expect(content.records.map(\.id) == ["b"])
  }

  @Test func warnsOnceOfAnUnknownFolderAndNamesTheNearest() throws {
    let content = SampleSite([
      "patens/a.yaml": "x: y", "patens/b.yaml": "x: y", "专利/a.yaml": "x: y",
      "patents/a.docm": "x", "loose.md": "x", "pictures/a.png": "x", "patents/deep/b.svg": "x",
      "patents/README.md": "x", "patents/.hidden.yaml": "x",
    ]).read()
    #expect(
      content.shown == [
        "folder-unknown loose.md:1:1", "folder-unknown patens:1:1",
        "folder-unknown patents/a.docm:1:1", "folder-unknown 专利:1:1",
      ]
    )
    #expect(content.findings.allSatisfy { $0.severity == .warning })
    #expect(content.findings[1].help?.zh == "是否应为 patents？")
    #expect(content.findings[3].help?.zh == "是否应为 patents？")
    #expect(content.assets == ["Content/patents/deep/b.svg", "Content/pictures/a.png"])
    #expect(content.records.isEmpty)
  }

  @Test func goesOnWithoutAConfiguration() {
    let content = ContentReader.read(files: [("Content/patents/a.yaml", Array("title: x\n".utf8))])
    #expect(content.shown == ["site-missing site.yaml:1:1"])
    #expect(content.records.map(\.id) == ["a"])
    #expect(content.site.entry.members.isEmpty)
  }

  @Test func remembersWhichRecordsCouldNotBeRead() {
    let content = SampleSite([
      "patents/A1.yaml": "title: [\n", "patents/b.yaml": "title: x\n", "patents/c.yaml": "",
      "pools/p.patents.csv": "patent\nb\n",
    ]).read()
    #expect(content.refused == ["a1", "c"])
  }

  @Test func leavesOutExamplesThatAreSwitchedOff() {
    let content = SampleSite([
      "site.yaml": "title: x\nexamples: {ietf: false, cold: true}\n",
      "patents/ietf/a.yaml": "title: x", "patents/cold/b.yaml": "title: x",
      "patents/ietf/a.png": "x", "standards/deep/ietf/c.yaml": "title: x",
    ]).read()
    #expect(content.records.map(\.id) == ["b"])
    #expect(content.findings.isEmpty)
    #expect(content.assets.isEmpty)
  }

  @Test func givesTheSameResultForAnyNumberOfWorkers() {
    var site = SampleSite([
      "pools/pool-1.patents.csv": "patent\np2\n", "pools/pool-1.yaml": "title: x",
    ])
    for number in 0..<120 {
      let text = number % 7 == 0 ? "title: [\n" : "title: 甲 [[p\(number + 1)]]\nlega_status: x\n"
      site = site.with("patents/p\(number).yaml", Array(text.utf8))
    }
    let one = site.read(workers: 1)
    let four = site.read(workers: 4)
    #expect(one.findings == four.findings)
    #expect(one.records.map(\.id) == four.records.map(\.id))
    #expect(one.records.map(\.entry) == four.records.map(\.entry))
    #expect(one.files.map(\.path) == four.files.map(\.path))
    #expect(one.findings.count > 100)
  }

  @Test func sortsByTypeThenIDThenPath() {
    let content = SampleSite([
      "standards/b.yaml": "title: x", "patents/z.yaml": "id: A\n", "patents/y.yaml": "id: b\n",
      "patents/x.yaml": "id: a\n",
    ]).read()
    #expect(
      content.records.map(\.path) == [
        "Content/patents/x.yaml", "Content/patents/z.yaml", "Content/patents/y.yaml",
        "Content/standards/b.yaml",
      ]
    )
  }
}
