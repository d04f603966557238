import Diagnostics
import Foundation
import Linking
import Publishing
import Testing

/// What `review` writes, and that it leaves every other byte as it was.
@Suite struct ReviewWritingTests {
  private let new = "checked_on: 2026-06-01"

  /// Reviews `before` at `path` and compares the file with what `after` makes of the stored block.
  private func expect(
    _ before: String,
    at path: String = "correspondences/c.yaml",
    chart: String = "c",
    becomes after: (_ block: String) -> String,
    key: String = "reviewed",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let site = try SiteFolder(ChartSite.files(chart: before, at: path))
    let receipt = try site.review(chart)
    #expect(receipt.path == "Content/\(path)", sourceLocation: sourceLocation)
    #expect(receipt.clauses.count == 4, sourceLocation: sourceLocation)
    #expect(
      try site.text(path) == after(ChartSite.block(receipt, key: key)),
      sourceLocation: sourceLocation
    )
    #expect(
      try site.rowStates(chart) == [.fresh, .fresh, .fresh, .fresh],
      sourceLocation: sourceLocation
    )
    let left = try FolderFiles.list(site.path + "/Content").filter { $0.contains("linkage-new") }
    #expect(left == [], sourceLocation: sourceLocation)
  }

  /// The chart without the empty line that an absent review leaves in it.
  private func unreviewed(_ chart: String) -> String {
    chart.replacingOccurrences(of: "}\n\n# 结尾", with: "}\n# 结尾")
  }

  @Test func writesBehindTheLastFieldOfAYAMLFile() throws {
    try expect(unreviewed(ChartSite.chart())) { ChartSite.chart(checked: new, reviewed: $0) }
  }

  @Test func replacesTheReviewBefore() throws {
    let stale = "reviewed:\n  by: 李某某\n  on: 2026-01-15\n  clauses:\n    \"s@2024#4.1\": 00"
    try expect(ChartSite.chart(reviewed: stale)) { ChartSite.chart(checked: new, reviewed: $0) }
  }

  @Test func writesTheDateWhereThereWasNone() throws {
    let before = unreviewed(ChartSite.chart()).replacingOccurrences(
      of: "checked_on: 2026-01-15\n",
      with: ""
    )
    try expect(before) { block in
      ChartSite.chart(reviewed: "\(new)\n\(block)").replacingOccurrences(
        of: "checked_on: 2026-01-15\n",
        with: ""
      )
    }
  }

  @Test func keepsACommentBehindTheDate() throws {
    let stale = ChartSite.chart(checked: "checked_on: 2026-01-15  # 复核会 #2")
    try expect(unreviewed(stale)) {
      ChartSite.chart(checked: "\(new)  # 复核会 #2", reviewed: $0)
    }
  }

  @Test func findsAKeyInQuotationMarksOrBeforeABlank() throws {
    try expect(unreviewed(ChartSite.chart(checked: "\"checked_on\" : 2026-01-15"))) {
      ChartSite.chart(checked: "\"checked_on\" : 2026-06-01", reviewed: $0)
    }
  }

  @Test func writesIntoFrontMatter() throws {
    let body = "\n说明 the text\n\n---\n\nchecked_on: not a field\n"
    let path = "correspondences/c.md"
    try expect("---\n\(unreviewed(ChartSite.chart()))---\n\(body)", at: path) {
      "---\n\(ChartSite.chart(checked: new, reviewed: $0))---\n\(body)"
    }
  }

  @Test func writesIntoItsOwnDocumentOfAStream() throws {
    func stream(_ middle: String) -> String {
      """
      \(unreviewed(ChartSite.chart(id: "id: a\n")))---
      \(middle)---
      \(unreviewed(ChartSite.chart(id: "id: z\n")))
      """
    }
    let path = "correspondences/all.yaml"
    try expect(stream(unreviewed(ChartSite.chart(id: "id: c\n"))), at: path) {
      stream(ChartSite.chart(id: "id: c\n", checked: new, reviewed: $0))
    }
  }

  @Test func keepsCarriageReturns() throws {
    func windows(_ text: String) -> String { text.replacingOccurrences(of: "\n", with: "\r\n") }
    try expect(windows(unreviewed(ChartSite.chart()))) {
      windows(ChartSite.chart(checked: new, reviewed: $0))
    }
  }

  @Test func keepsMixedLineBreaks() throws {
    func mixed(_ text: String) -> String {
      text.replacingOccurrences(of: "claim_no: 1\n", with: "claim_no: 1\r\n")
    }
    try expect(mixed(unreviewed(ChartSite.chart()))) {
      mixed(ChartSite.chart(checked: new, reviewed: $0))
    }
  }

  @Test func keepsAByteOrderMarkAndAMissingLastLineBreak() throws {
    let before = unreviewed(ChartSite.chart()).dropLast()
    try expect("\u{FEFF}" + before) {
      "\u{FEFF}" + ChartSite.chart(checked: new, reviewed: $0).dropLast()
    }
  }

  @Test func speaksChineseWhereTheFileDoes() throws {
    func chinese(_ text: String) -> String {
      text.replacingOccurrences(of: "checked_on", with: "核对日期")
    }
    let stale = "核对指纹:\n  核对人: 李某某\n  核对日: 2026-01-15"
    try expect(
      chinese(ChartSite.chart(reviewed: stale)),
      becomes: { chinese(ChartSite.chart(checked: new, reviewed: $0)) },
      key: "核对指纹"
    )
  }

  @Test func refusesATable() throws {
    var files = ChartSite.files(
      chart: """
        id,title,patent,claim_no,basis,result,checked_on
        c,桶,p,1,s@2024,corresponds,2026-01-15

        """,
      at: "correspondences/all.csv"
    )
    files["correspondences/c.rows.csv"] =
      "feature,standard_ref,match,strength\n1,4.1,met,direct\n"
    let site = try SiteFolder(files)
    let before = try site.text("correspondences/all.csv")
    let refusal = #expect(throws: ChartReview.Refusal.self) { try site.review() }
    #expect(refusal?.message.en.contains("is a table") == true)
    #expect(refusal?.message.zh.contains("表格") == true)
    #expect(try site.text("correspondences/all.csv") == before)
  }

  @Test func refusesARecordOnOneLine() throws {
    let flow = "{title: 桶, patent: p, claim_no: 1, rows: [], result: undetermined}\n"
    let site = try SiteFolder(ChartSite.files(chart: flow))
    let refusal = #expect(throws: ChartReview.Refusal.self) { try site.review() }
    #expect(refusal?.message.en.contains("lines of key: value") == true)
    #expect(try site.text("correspondences/c.yaml") == flow)
  }

  @Test func refusesAChartThatIsNotThere() throws {
    let site = try SiteFolder(ChartSite.files())
    let refusal = #expect(throws: ChartReview.Refusal.self) { try site.review("d") }
    #expect(refusal?.message.en == "there is no chart called d")
  }
}
