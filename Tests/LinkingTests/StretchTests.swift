@testable import Linking
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

  /// A record that lost fields is linked again by itself, as if all were.
  @Test func aGraphOfAbridgedRecordsIsThatOfAllLinkedAnew() throws {
    let whole = try LinkedSite([
      "technologies/body.md": "---\ntitle: 桶体\npatents: [lock, gone]\n---\n见 [[latch#5.1]]。\n",
      "technologies/lid.md": "---\ntitle: 盖\npatents: [lost]\n---\n",
      "technologies/ring.md": "---\ntitle: 环\npatents: [lock, absent]\n---\n见 [[nowhere]]。\n",
      "correspondences/c.yaml": """
      patent: lock
      basis: latch@2018
      claim_no: 1
      rows:
        - {feature: 1, match: met, standard_ref: "5.1"}

      """,
    ]).graph
    let read = Array(whole.records.prefix(whole.readCount))
    func abridged(_ type: RecordType) -> [Record] {
      read.map { record in
        guard record.is(type), record.id != "lid" else { return record }
        return record.with(entry: Entry(Array(record.entry.members.prefix(1)), at: record.span))
      }
    }
    let records = abridged(Technology.type)
    let anew = Graph(
      site: whole.site,
      asOf: whole.asOf,
      types: whole.types,
      records: records
    )
    let again = try #require(Graph(whole, changed: records))
    #expect(whole.unresolved.count == 4)
    #expect(anew.unresolved.count == 2)
    #expect(again.links == anew.links)
    #expect(again.links != whole.links)
    #expect(again.unresolved.map(\.field) == anew.unresolved.map(\.field))
    #expect(again.unresolved.map(\.source) == anew.unresolved.map(\.source))
    #expect(again.charts.map(\.record) == anew.charts.map(\.record))
    for number in anew.records.indices {
      let index = RecordIndex(number)
      #expect(again[index] === anew[index] || index.number >= Int32(read.count))
      #expect(Array(again.links(from: index)) == Array(anew.links(from: index)))
      #expect(again.links(to: index) == anew.links(to: index))
    }
    // Charts are about the claims of patents, which may be lost as well.
    #expect(Graph(whole, changed: abridged(Patent.type)) == nil)
    #expect(Graph(whole, changed: Array(read.dropLast())) == nil)
  }

  /// A chart that was edited is evaluated again by itself, as if all were.
  @Test func aGraphOfAnEditedChartIsThatOfAllLinkedAnew() throws {
    func chart(_ clauses: String...) -> String {
      "patent: lock\nbasis: latch@2018\nclaim_no: 1\nrows:\n"
        + clauses.map { "  - {feature: 1, match: met, standard_ref: \"\($0)\"}\n" }.joined()
    }
    func site(_ middle: String) throws -> Graph {
      try LinkedSite([
        "correspondences/a.yaml": chart("5.1", "5.2"),
        "correspondences/b.yaml": middle,
        "correspondences/c.yaml": chart("5.1"),
        "technologies/body.md": "---\ntitle: 桶体\n---\n见 [[b]]。\n",
      ]).graph
    }
    let before = try site(chart("5.1", "5.2", "5.1"))
    for edited in [chart("5.2"), chart("5.1", "9.9"), "patent: gone\nbasis: latch@2018\n"] {
      let anew = try site(edited)
      var records = Array(before.records.prefix(before.readCount))
      let place = try #require(records.firstIndex { $0.id == "b" })
      records[place] = anew.records[place]
      let again = try #require(Graph(before, changed: records))
      #expect(again.links == anew.links)
      #expect(again.links != before.links)
      #expect(again.charts.map(\.patent) == anew.charts.map(\.patent))
      #expect(
        again.charts.map { $0.rows.map(\.clauses) } == anew.charts.map { $0.rows.map(\.clauses) }
      )
      #expect(again.unresolved.map(\.source) == anew.unresolved.map(\.source))
      #expect(again.rowsAtClause == anew.rowsAtClause)
    }
  }

  @Test func aNameIsFoundInAnyWidthAndCaseAndOverALineBreak() {
    let search = NameSearch(["lock-1", "止退锁扣方案", "Blue Box"], wholeWords: true)
    #expect(search.names(in: "见ＬＯＣＫ－１。") == [0])
    #expect(search.names(in: "止退\n  锁扣方案、blue\u{3000}\u{00A0}BOX") == [1, 2])
    #expect(search.names(in: "lock-12，止退“锁扣”方案，bluebox").isEmpty)
    #expect(search.names(in: Array("“Lock-1”".utf8)) == [0])
  }

  @Test func aShortNameIsFoundBesideLongOnes() {
    let search = NameSearch(["ab", "abcdef", "盖"], wholeWords: false)
    #expect(search.names(in: "xab") == [0])
    #expect(search.names(in: "abcdefg盖") == [0, 1, 2])
    let long = NameSearch(["abcd", "bcdef", "cdefg"], wholeWords: false)
    #expect(long.names(in: "aabcdefg") == [0, 1, 2])
    #expect(long.names(in: "bcdxcdefg") == [2])
    #expect(long.names(in: "abc").isEmpty)
  }
}
