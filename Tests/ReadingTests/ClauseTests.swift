import Diagnostics
import Markup
import Reading
import Records
import Testing

@Suite struct ClauseTests {
  private func standard(_ text: String) -> Content {
    SampleSite(["standards/s.md": text]).read()
  }

  @Test func takesClausesFromHeadings() throws {
    let content = standard(
      """
      ---
      title: 冷藏桶
      default_requirement_kind: mandatory
      ---

      # 前言

      说明。

      # 6 要求

      ## 6.2 结构

      桶体为圆筒状。

      ### 注

      可以有盖。

      ### 6.2.1 盖体

      # 附录 B 试验

      ## B.1 总则

      # 表 3 参数
      """
    )
    #expect(content.findings.isEmpty)
    let clauses = try #require(content.record("s")).clauses
    #expect(clauses.map(\.number) == ["6", "6.2", "6.2.1", "附录 B", "B.1", "表 3"])
    #expect(clauses.map(\.title) == ["要求", "结构", "盖体", "试验", "总则", "参数"])
    #expect(clauses.map(\.level) == [1, 2, 3, 1, 2, 1])
    #expect(clauses.map(\.parent) == [nil, 0, 1, nil, 3, nil])
    #expect(clauses[1].text == "桶体为圆筒状。\n注\n可以有盖。")
    #expect(clauses[0].text == nil)
    #expect(clauses.allSatisfy { $0.kind == .mandatory })
    #expect(clauses[1].span.line == 12)
    let document = try #require(content.documents.first?.first)
    let section = try #require(clauses[1].section)
    let heading = try #require(document.sections[section].heading)
    #expect(document.headings[heading].text == "6.2 结构")
  }

  @Test func addsListedClausesToHeadings() throws {
    let content = standard(
      """
      ---
      title: x
      clauses:
      - {no: 5, title: 通则, requirement_kind: informative}
      - {no: 6.2, title: 另一个, requirement_kind: optional}
      - {no: 6.9, title: 补充, parent: 6, text: 原文}
      - {no: 6.2, title: 结构}
      - {no: 7, parent: 99}
      ---

      # 6 要求

      ## 6.2 结构

      ## 6.2 又一个

      # 8 其他
      """
    )
    #expect(
      content.shown == [
        "clause-title standards/s.md:5:20", "clause-duplicate standards/s.md:7:8",
        "clause-parent standards/s.md:8:19", "clause-duplicate standards/s.md:15:1",
      ]
    )
    let clauses = try #require(content.record("s")).clauses
    #expect(clauses.map(\.number) == ["5", "6", "6.2", "6.9", "7", "8"])
    #expect(clauses.map(\.parent) == [nil, nil, 1, 1, nil, nil])
    #expect(clauses.map(\.kind) == [.informative, nil, .optional, nil, nil, nil])
    #expect(clauses[2].title == "结构")
    #expect(clauses[3].text == "原文")
  }

  @Test func namesVersionsByTheIDOfTheirFile() throws {
    let content = SampleSite([
      "standards/RFC2002@1996.md": "---\nversion: '1996'\n---\n# 1 甲\n",
      "standards/all.yaml": "id: s\n---\nid: s@v2\n---\nid: s@V 3\n---\nid: s@\n",
    ]).read()
    #expect(content.records.map(\.id) == ["RFC2002@1996", "s", "s", "s@v-3", "s@v2"])
    #expect(content.shown == ["id-form standards/all.yaml:5:5", "id-form standards/all.yaml:7:5"])
  }

  @Test func takesClausesFromASideTable() throws {
    let content = SampleSite([
      "standards/s.md": "---\ntitle: x\n---\n# 1 甲\n\n# 1 又\n",
      "standards/s.clauses.csv":
        "章节号,标题,requirement_kind\n1,乙,mandatory\n1.10,丙,\n1.10,丁,\n",
    ]).read()
    let clauses = try #require(content.record("s")).clauses
    #expect(clauses.map(\.number) == ["1", "1.10"])
    #expect(clauses.map(\.kind) == [.mandatory, nil])
    #expect(
      content.shown == [
        "clause-title standards/s.clauses.csv:2:3", "clause-duplicate standards/s.clauses.csv:4:1",
        "clause-duplicate standards/s.md:6:1",
      ]
    )
  }

  @Test func survivesThousandsOfClauses() throws {
    let body = (1...5000).map { "## 6.\($0) 标题\n\n文字\n" }.joined(separator: "\n")
    let clauses = try #require(standard("---\ntitle: x\n---\n# 6\n\n\(body)").record("s")).clauses
    #expect(clauses.count == 5001)
    #expect(clauses.dropFirst().allSatisfy { $0.parent == 0 })
  }
}
