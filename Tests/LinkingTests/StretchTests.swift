import Linking
import Records
import Testing
import Workers

/// Linking in stretches, and names looked for in texts.
@Suite struct StretchTests {
  @Test(arguments: [2, 3, 8])
  func aGraphIsTheSameWithAnyNumberOfWorkers(count: Int) throws {
    let whole = try LinkedSite([
      "technologies/body.md": "---\ntitle: 桶体\npatents: [lock, gone]\n---\n见 [[latch#5.1]]。\n",
      "declarations/d1.yaml": """
      declarant: works
      declared_on: 2023-01-01
      items:
        - {patent: lock, standard: latch, version: "2018", clauses: ["5.1", "8"]}

      """,
      "correspondences/c.yaml": """
      patent: lock
      basis: latch@2018
      claim_no: 1
      rows:
        - {feature: 1, match: met, standard_ref: "5.1"}

      """,
    ]).graph
    let parts = Graph(
      site: whole.site,
      asOf: whole.asOf,
      types: whole.types,
      records: Array(whole.records.prefix(whole.readCount)),
      workers: Workers(count: count)
    )
    #expect(!whole.links.isEmpty)
    #expect(parts.links == whole.links)
    #expect(whole.unresolved.count == 2)
    #expect(parts.unresolved.map(\.field) == whole.unresolved.map(\.field))
    #expect(parts.charts.map(\.record) == whole.charts.map(\.record))
    #expect(parts.declared.map(\.clauses) == whole.declared.map(\.clauses))
    for number in whole.records.indices {
      let index = RecordIndex(number)
      #expect(Array(parts.links(from: index)) == Array(whole.links(from: index)))
      #expect(parts.links(to: index) == whole.links.filter { $0.target.record == index })
      #expect(parts.links(from: index).allSatisfy { $0.source == index })
    }
  }

  @Test func aNameIsFoundInAnyWidthAndCaseAndOverALineBreak() {
    let search = NameSearch(["lock-1", "止退锁扣方案", "Blue Box"], wholeWords: true)
    #expect(search.names(in: "见ＬＯＣＫ－１。") == [0])
    #expect(search.names(in: "止退\n  锁扣方案、blue\u{3000}\u{00A0}BOX") == [1, 2])
    #expect(search.names(in: "lock-12，止退“锁扣”方案，bluebox").isEmpty)
    #expect(search.names(in: Array("“Lock-1”".utf8)) == [0])
  }
}
