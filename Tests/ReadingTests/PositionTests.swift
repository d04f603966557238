import Diagnostics
import Reading
import Records
import Testing

@Suite struct PositionTests {
  @Test func marksTheExactValueInYAMLBehindChineseText() throws {
    let content = SampleSite([
      "patents/p1.yaml": "名称: 一种冷藏桶\n法律状态: {申请日: x}\n权利要求: [{权利要求号: 一, 独立权利要求: 是}]\n"
    ]).read()
    #expect(
      content.shown == [
        "value-kind patents/p1.yaml:2:7", "value-kind patents/p1.yaml:3:16",
      ]
    )
    let finding = try #require(content.findings.last)
    #expect(content.marked(finding) == "一")
    #expect(finding.field == "claims[1].claim_no")
    #expect(finding.record == "p1")
  }

  @Test func countsLinesOfFrontMatterFromTheStartOfTheFile() throws {
    let content = SampleSite([
      "patents/p1.md": "---\ntitle: 桶\nlegal_status: grantd\n---\n\n见 [[x]]。\n"
    ]).read()
    #expect(content.shown == ["choice-unknown patents/p1.md:3:15"])
    let finding = try #require(content.findings.first)
    #expect(content.marked(finding) == "grantd")
    #expect(finding.help?.zh.hasPrefix("是否应为 granted（授权）？") == true)
    let mention = try #require(content.record("p1")?.mentions.first)
    #expect(mention.reference.target == "x")
    #expect(mention.reference.span.line == 6)
    #expect(mention.reference.span.column == 3)
  }

  @Test func marksTheExactCellInATableBehindChineseText() throws {
    let content = SampleSite([
      "patents/list.csv":
        "编号,名称,申请日,发明人\r\np1,\"桶，\"\"甲\"\"型\",2024-02-30,\"张三;李\"\"四\"\"；王五\"\r\n"
    ]).read()
    #expect(content.shown == ["date-invalid patents/list.csv:2:15"])
    let record = try #require(content.record("p1"))
    #expect(record[Header.title] == "桶，\"甲\"型")
    let inventors = record[all: Patent.inventors]
    #expect(inventors.map(\.target) == ["张三", "李\"四\"", "王五"])
    #expect(inventors.map(\.span.column) == [27, 30, 37])
  }

  @Test func findsTheLinesOfALiteralBlock() throws {
    let content = SampleSite([
      "technologies/t1.yaml": "title: 桶\nbody: |\n    第一行\n    见 [[甲]] 与 <b>\n"
    ]).read()
    let mention = try #require(content.record("t1")?.mentions.first)
    #expect(mention.reference.span.line == 4)
    #expect(mention.reference.span.column == 7)
    #expect(content.shown == ["markdown-unsafe technologies/t1.yaml:4:15"])
  }

  @Test func countsCharactersBehindCarriageReturnsAndMarks() {
    let yaml = "title: 桶\r\nlega_status: x\r\n"
    let site = SampleSite()
      .with("patents/a.yaml", [0xEF, 0xBB, 0xBF] + Array(yaml.utf8))
      .with("patents/b.yaml", Array("title: 桶\rlega_status: x\r".utf8))
      .with("patents/c.md", [0xEF, 0xBB, 0xBF] + Array("---\r\n\(yaml)---\r\n正文\r\n".utf8))
    #expect(
      site.read().shown == [
        "key-unknown patents/a.yaml:2:1", "key-unknown patents/b.yaml:2:1",
        "key-unknown patents/c.md:3:1",
      ]
    )
  }

  @Test func countsLinesAsEditorsDoBehindUnusualBreaks() {
    let content = SampleSite(["patents/a.yaml": "title: \"a\u{2028}b\"\nlega_status: x\n"]).read()
    #expect(content.shown == ["key-unknown patents/a.yaml:2:1"])
  }
}
