import Diagnostics
import Reading
import Records
import Testing

@Suite struct TableTests {
  private func patents(_ text: String) -> Content {
    SampleSite(["patents/list.csv": text]).read()
  }

  @Test func makesARecordOfEachRow() throws {
    let content = patents(
      "\u{FEFF}id,名称,ipc,classification.class\np1,甲,A;B\\;C；D,core\np2,乙,,\n,,,\n\n"
    )
    #expect(content.findings.isEmpty)
    #expect(content.records.map(\.id) == ["p1", "p2"])
    let record = try #require(content.record("p1"))
    #expect(record[all: Patent.ipc] == ["A", "B;C", "D"])
    #expect(record[Patent.classification]?[Patent.Classification.class] == .core)
    #expect(record.span.line == 2)
    #expect(content.record("p2")?.entry.members.count == 2)
  }

  @Test func keepsQuotedLineBreaks() throws {
    let content = patents("id,title\np1,\"一\n二\"\np2,x,\n")
    #expect(content.shown == ["csv-width patents/list.csv:4:1"])
    #expect(content.record("p1")?[Header.title] == "一\n二")
  }

  @Test(arguments: [
    ("id,title\np1,\"x\n", "syntax", "2:4"),
    ("id,title\np1,\"x\" y\n", "syntax", "2:8"),
    ("title,ipc\nx,y\n", "field-missing", "1:1"),
    ("id,title\n,x\n", "field-missing", "2:1"),
    ("id;title\np1;x\n", "syntax", "1:3"),
    ("id\ttitle\np1\tx\n", "syntax", "1:3"),
    ("编号；名称\n", "syntax", "1:3"),
    ("id,titel\np1,x\n", "key-unknown", "1:4"),
    ("id,title,name\np1,x,y\n", "key-duplicate", "1:10"),
    ("id,classification.clas\np1,x\n", "key-unknown", "1:4"),
    ("id,\np1,x\n", "key-unknown", "1:4"),
    ("id,title\np1\n", "csv-width", "2:1"),
    ("id,title\na b,x\n", "id-form", "2:1"),
  ])
  func reportsFaultsOfTables(_ text: String, _ rule: String, _ place: String) {
    #expect(patents(text).shown == ["\(rule) patents/list.csv:\(place)"])
  }

  @Test func refusesATableOfTooManyColumns() {
    let header = (0...100).map { "c\($0)" }.joined(separator: ",")
    #expect(patents(header + "\n").shown.map { $0.split(separator: " ").first } == ["limit"])
  }

  @Test func joinsASideTableToItsRecord() throws {
    let content = SampleSite([
      "pools/pool-1.yaml": "title: 池\n",
      "pools/more/POOL-1.patents.csv":
        "专利,贡献人,listed_on\np1,org-a,2024-01-01\np2,org-b,2024-01-32\n",
    ]).read()
    #expect(content.shown == ["date-invalid pools/more/POOL-1.patents.csv:3:10"])
    #expect(content.findings.first?.field == "patents[2].listed_on")
    let record = try #require(content.record("pool-1"))
    #expect(record[all: Pool.patents].map { $0[Pool.Listing.patent]?.target } == ["p1", "p2"])
  }

  @Test func reportsSideTablesThatBelongNowhere() {
    let content = SampleSite([
      "pools/pool-1.yaml": "title: 池\npatents: [p9]\n",
      "pools/pool-1.patents.csv": "patent\np1\n",
      "pools/pool-2.patents.csv": "patent\np1\n",
      "pools/pool-1.patens.csv": "patent\np1\n",
      "pools/pool-1.tags.csv": "x\np1\n",
      "pools/export.2024.csv": "id,title\nq,乙\n",
    ]).read()
    #expect(
      content.shown == [
        "side-table pools/pool-1.patens.csv:1:1", "key-duplicate pools/pool-1.patents.csv:1:1",
        "side-table pools/pool-1.tags.csv:1:1", "side-table pools/pool-2.patents.csv:1:1",
      ]
    )
    #expect(content.findings[0].help?.zh == "是否应为 pool-1.patents.csv？")
    #expect(content.findings[3].help?.zh == "是否应为 pool-1.patents.csv？")
    #expect(content.records.map(\.id) == ["pool-1", "q"])
  }
}
