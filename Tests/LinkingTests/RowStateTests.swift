import Fingerprints
import Linking
import Records
import Testing

/// Whether what was once checked still holds (additions, Review state).
@Suite struct RowStateTests {
  private static let claim = Fingerprint.of("桶盖").digits
  private static let clause = Fingerprint.of("桶是圆的。").digits

  private func chart(_ reviewed: String) -> String {
    """
    patent: lock
    basis: std@1
    claim_no: 1
    rows:
      - {feature: 1, match: met, standard_ref: "5.1"}
    \(reviewed)
    """
  }

  private var reviewed: String {
    chart(
      """
      reviewed:
        by: wang
        on: 2024-01-01
        claim: \(Self.claim)
        clauses:
          std@1#5.1: \(Self.clause)

      """
    )
  }

  /// A version of the standard with these clauses.
  private func standard(_ version: String, _ clauses: String, title: String = "标准") -> String {
    """
    ---
    title: \(title)
    version: "\(version)"
    publication_date: 20\(version)0-01-01
    life_status: published
    ---
    \(clauses)
    """
  }

  private let round = "## 5.1 桶\n\n桶是圆的。\n"

  private func row(_ files: [String: String]) throws -> ChartRow {
    let site = try LinkedSite(files)
    return try #require(site.graph.chart(of: site.index("c"))?.rows.first)
  }

  /// The state of the row where the standard has a version 2 with these clauses.
  private func state(newer clauses: String, older: String? = nil) throws -> RowState {
    try row([
      "correspondences/c.yaml": reviewed,
      "standards/std@1.md": standard("1", older ?? round),
      "standards/std.md": standard("2", clauses),
    ]).state
  }

  private func state(_ clauses: String, chart: String? = nil, patent: String? = nil) throws
    -> RowState
  {
    var files = [
      "correspondences/c.yaml": chart ?? reviewed,
      "standards/std.md": standard("1", clauses),
    ]
    if let patent { files["patents/lock.yaml"] = patent }
    return try row(files).state
  }

  @Test func isUnreviewedUntilSomebodyStoredFingerprints() throws {
    #expect(try state(round, chart: chart("")) == .unreviewed)
    let other = chart("reviewed:\n  by: wang\n  on: 2024-01-01\n  claim: \(Self.claim)\n")
    #expect(try state(round, chart: other) == .unreviewed)
  }

  @Test func isFreshWhereBothTextsAreThoseChecked() throws {
    #expect(try state(round) == .fresh)
  }

  @Test func isStaleWhereTheClaimChanged() throws {
    let patent = """
      title: 锁
      claims:
        - {claim_no: 1, version: as-granted, features: [{no: 1, text: 桶}, {no: 2, text: 底}]}

      """
    #expect(try state(round, patent: patent) == .claimChanged)
  }

  @Test func isStaleWhereAClaimThatItsClaimDependsOnChanged() throws {
    func patent(_ parent: String) -> String {
      """
      title: 锁
      claims:
        - {claim_no: 1, depends_on: 2, version: as-granted, text: 扣}
        - {claim_no: 2, version: as-granted, text: \(parent)}

      """
    }
    let stored = reviewed.replacing(Self.claim, with: Fingerprint.of("桶扣").digits)
    #expect(try state(round, chart: stored, patent: patent("桶")) == .fresh)
    #expect(try state(round, chart: stored, patent: patent("盆")) == .claimChanged)
  }

  @Test func isStaleWhereTheTextOfTheVersionItselfChanged() throws {
    #expect(try state("## 5.1 桶\n\n桶是方的。\n") == .clauseChanged)
  }

  @Test func followsTheClauseIntoANewerVersion() throws {
    #expect(try state(newer: round) == .superseded)
    #expect(try state(newer: "## 5.1 桶\n\n桶是方的。\n") == .clauseChanged)
    #expect(try state(newer: "## 5.1 新\n\n新的。\n\n## 5.2 桶\n\n桶是圆的。\n") == .clauseMoved)
    #expect(try state(newer: "## 6 盖\n\n盖是平的。\n") == .clauseGone)
  }

  @Test func aDraftMakesNothingStale() throws {
    let state = try row([
      "correspondences/c.yaml": reviewed,
      "standards/std.md": standard("1", round),
      "standards/std@2.md": "---\npublication_date: 2025-01-01\n---\n## 6 盖\n\n盖。\n",
    ]).state
    #expect(state == .fresh)
  }

  @Test func isFreshAgainOnceCheckedAgainstTheNewerVersion() throws {
    let square = "## 5.1 桶\n\n桶是方的。\n"
    let both = reviewed + "    std@2#5.1: \(Fingerprint.of("桶是方的。").digits)\n"
    let row = try row([
      "correspondences/c.yaml": both,
      "standards/std@1.md": standard("1", round),
      "standards/std.md": standard("2", square),
    ])
    #expect(row.state == .fresh)
    #expect(row.clauses.first?.fate == .changed(0))
  }

  @Test func aClauseThatIsNotThereIsGone() throws {
    #expect(try state("## 9 盖\n\n盖。\n") == .clauseGone)
  }

  @Test func aRowThatNamesAWholeStandardIsNotReviewed() throws {
    let whole = reviewed.replacing("standard_ref: \"5.1\"", with: "standard_ref: {standard: std}")
    #expect(try state(round, chart: whole) == .unreviewed)
  }

  @Test func aTitleOrNoteMakesNothingStale() throws {
    let patent = """
      title: 另一个名字
      notes: 记一笔
      claims:
        - claim_no: 1
          version: as-granted
          features: [{no: 1, text: " 桶 ", key: true, colour: c1}, {no: 2, text: 盖}]

      """
    #expect(try state("## 5.1 另一个标题\n\n桶是 圆的。\n", patent: patent) == .fresh)
    #expect(try state(newer: "## 5.1 另一个标题\n\n桶是圆的。\n") == .superseded)
  }

  @Test func theWorstRowIsTheStateOfTheChart() throws {
    let site = try LinkedSite([
      "correspondences/c.yaml": reviewed.replacing(
        "rows:\n",
        with: "rows:\n  - {feature: 2, match: met, standard_ref: \"7\"}\n"
      ),
      "correspondences/empty.yaml": "patent: lock\nbasis: std@1\nclaim_no: 1\n",
      "standards/std.md": standard("1", round),
    ])
    let chart = try #require(site.graph.chart(of: site.index("c")))
    #expect(chart.rows.map(\.state) == [.clauseGone, .fresh])
    #expect(chart.state == .clauseGone)
    #expect(site.graph.chart(of: try site.index("empty"))?.state == .unreviewed)
  }
}
