import Diagnostics
import Linking
import Publishing
import Testing

/// What becomes of a reviewed chart when either side of it changes (additions, Review state).
@Suite struct ReviewStateTests {
  private let old = ChartSite.standard(
    version: "2024",
    frozen: "2024-03-01",
    clauses: ChartSite.texts
  )

  /// Puts a newer version in the place of the standard and keeps the older beside it.
  private func issue(
    _ clauses: [(number: String, text: String)],
    in site: SiteFolder
  ) throws {
    try site.write("standards/s@2024.md", old)
    try site.write(
      "standards/s.md",
      ChartSite.standard(version: "2026", frozen: "2026-05-01", clauses: clauses)
    )
  }

  @Test func aNewTitleOrNoteKeepsItFresh() throws {
    let site = try SiteFolder(ChartSite.files())
    #expect(try site.rowStates() == Array(repeating: .unreviewed, count: 4))
    _ = try site.review()
    try site.change("correspondences/c.yaml", "title: 桶，权利要求 1", to: "title: 另一个名称")
    try site.change("patents/p.yaml", "title: 一种桶", to: "title: 一种新名称的桶\nbody: 备注")
    try site.change("standards/s.md", "title: 桶", to: "title: 桶的标准")
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
  }

  @Test func anotherClaimTextTouchesEveryRowAndAReviewSettlesIt() throws {
    let site = try SiteFolder(ChartSite.files())
    _ = try site.review()
    try site.change("patents/p.yaml", "text: 一种桶，桶体为圆柱形，", to: "text: 一种桶，桶体为圆筒形，")
    #expect(try site.rowStates() == Array(repeating: .claimChanged, count: 4))
    let found = try site.check().findings.filter { $0.rule == "row-not-fresh" }
    #expect(found.count == 1)
    _ = try site.review()
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
  }

  @Test func anotherWordInAReviewedClauseTouchesItsRow() throws {
    let site = try SiteFolder(ChartSite.files())
    _ = try site.review()
    try site.change("standards/s.md", "密封圈", to: "密封条")
    #expect(try site.rowStates() == [.fresh, .clauseChanged, .fresh, .fresh])
    _ = try site.review()
    #expect(try site.rowStates() == Array(repeating: .fresh, count: 4))
  }

  @Test func aNewVersionGivesEachRowItsOwnState() throws {
    let site = try SiteFolder(ChartSite.files())
    _ = try site.review()
    try issue(
      [("4.1", "桶体应为方形。"), ("4.4", "桶底应有排水孔。"), ("4.5", "桶盖应带密封圈。")],
      in: site
    )
    #expect(try site.rowStates() == [.clauseChanged, .clauseMoved, .clauseGone, .superseded])
    let found = try site.check().findings.filter { $0.rule == "row-not-fresh" }
    #expect(found.map(\.severity) == Array(repeating: .warning, count: 4))
    #expect(
      found.map(\.field) == (1...4).map { "rows[\($0)].standard_ref" }
    )
  }

  @Test func aReviewOfTheNewVersionMakesChangedAndUnchangedClausesFresh() throws {
    let site = try SiteFolder(ChartSite.files(chart: ChartSite.chart(rows: [1, 4])))
    _ = try site.review()
    try issue(
      [("4.1", "桶体应为方形。"), ("4.2", "桶盖应带密封圈。"), ("4.4", "桶底应有排水孔。")],
      in: site
    )
    #expect(try site.rowStates() == [.clauseChanged, .superseded])
    let receipt = try site.review()
    #expect(
      receipt.clauses.map(\.reference) == ["s@2024#4.1", "s@2026#4.1", "s@2024#4.4", "s@2026#4.4"]
    )
    #expect(try site.rowStates() == [.fresh, .fresh])
  }

  @Test func aClauseThatMovedOrIsGoneCannotBeReviewed() throws {
    for (row, clauses) in [
      (2, [("4.1", "桶体应为圆柱形。"), ("4.5", "桶盖应带密封圈。")]),
      (3, [("4.1", "桶体应为圆柱形。")]),
    ] {
      let site = try SiteFolder(ChartSite.files(chart: ChartSite.chart(rows: [row])))
      _ = try site.review()
      try issue(clauses, in: site)
      let before = try site.text("correspondences/c.yaml")
      let states = try site.rowStates()
      let refusal = #expect(throws: ChartReview.Refusal.self) { try site.review() }
      #expect(refusal?.message.en.contains("change the row and basis first") == true)
      #expect(try site.text("correspondences/c.yaml") == before)
      #expect(try site.rowStates() == states)
    }
  }
}
