import Diagnostics
import Linking
import Records
import TestSupport
import Testing

/// The worked example of the requirements and its variants (G.2, G.3).
@Suite struct WorkedExampleTests {
  private let chart = BucketSite.chartPath

  /// What a chart comes to: coverage, result, strength, nature, potential SEP.
  private func outcome(_ checked: Checked) -> String {
    let chart = checked.site.graph.charts[0]
    let parts = [
      chart.coverage.countText, chart.result.rawValue, chart.strength?.rawValue ?? "-",
      chart.nature?.rawValue ?? "-", chart.makesPotentialSEP ? "potential" : "-",
    ]
    return parts.joined(separator: " ")
  }

  /// The findings but for the info that nothing was reviewed yet.
  private func summary(_ checked: Checked) -> [String] {
    checked.summary.filter { $0 != "R133 info reviewed" }
  }

  @Test func asPrintedLacksEvidenceForItsSecondFeature() throws {
    let checked = try Checked(BucketSite.files)
    #expect(outcome(checked) == "4/4 corresponds explained mandatory potential")
    #expect(summary(checked) == ["R43 error rows[2].strength"])
    let finding = try #require(checked.findings(of: "chart-evidence").first)
    #expect(finding.message.en == "row 2 is \"explained\" but cites no evidence")
    #expect(finding.help?.en == "add evidence: [DOCUMENT-ID], or state strength: direct")
    #expect(finding.span?.line == 23)
    #expect(finding.span?.column == 15)
  }

  @Test func takenLiterallyHasAnEmptyTableA1() throws {
    var files = try BucketSite.changing(
      chart,
      [("prepared_by: works\n", ""), ("submitted_on: 2024-02-01\n", "")]
    )
    files = try BucketSite.changing(
      BucketSite.patentPath,
      [
        ("application_no: 202120000001.1\n", ""), ("filing_date: 2021-06-01\n", ""),
        ("inventors: [王某某]\n", ""),
      ],
      in: files
    )
    #expect(
      summary(try Checked(files)).sorted() == [
        "R37 error patent.application_no", "R37 error patent.filing_date",
        "R37 error patent.inventors", "R37 error prepared_by", "R37 error submitted_on",
        "R43 error rows[2].strength",
      ]
    )
  }

  @Test func evidenceMendsItAndLeavesTheStrength() throws {
    let checked = try Checked(
      BucketSite.changing(chart, [("evidence: []", "evidence: [dictionary]")])
    )
    #expect(outcome(checked) == "4/4 corresponds explained mandatory potential")
    #expect(summary(checked) == [])
  }

  @Test func aDirectSecondFeatureNeedsNoEvidence() throws {
    let checked = try Checked(
      BucketSite.changing(chart, [("strength: explained", "strength: direct")])
    )
    #expect(outcome(checked) == "4/4 corresponds direct mandatory potential")
    #expect(summary(checked) == [])
  }

  @Test func anUnmetFeatureUndoesTheWhole() throws {
    let checked = try Checked(
      BucketSite.changing(
        chart,
        [("match: met\n    strength: explained", "match: unmet\n    strength: explained")]
      )
    )
    #expect(outcome(checked) == "3/4 not-corresponds direct mandatory -")
    #expect(
      summary(checked) == ["R41 error result", "R47 warning strength", "R45 error sep_status"]
    )
  }

  @Test func aMissingRowLeavesItOpen() throws {
    let checked = try Checked(
      BucketSite.changing(
        chart,
        [(BucketSite.rows[2], ""), ("evidence: []", "evidence: [dictionary]")]
      )
    )
    #expect(outcome(checked) == "3/4 undetermined explained mandatory -")
    #expect(summary(checked) == ["R40 error rows", "R45 error sep_status"])
  }

  @Test func swappedRowsAreOutOfOrder() throws {
    let checked = try Checked(
      BucketSite.changing(
        chart,
        [
          (BucketSite.rows[2] + BucketSite.rows[3], BucketSite.rows[3] + BucketSite.rows[2]),
          ("evidence: []", "evidence: [dictionary]"),
        ]
      )
    )
    #expect(outcome(checked) == "4/4 corresponds explained mandatory potential")
    #expect(summary(checked) == ["R44 warning rows[4].feature"])
  }

  @Test func twoKeyFeaturesShareNoColour() throws {
    var files = try BucketSite.changing(chart, [("evidence: []", "evidence: [dictionary]")])
    files = try BucketSite.changing(
      BucketSite.patentPath,
      [("colour: c4", "colour: c3")],
      in: files
    )
    #expect(summary(try Checked(files)) == ["R46 error claims[1].features[4].colour"])
  }

  @Test func aRowHasTheColourOfItsFeature() throws {
    let files = try BucketSite.changing(
      chart,
      [("evidence: []", "evidence: [dictionary]"), ("colour: c4", "colour: c3")]
    )
    #expect(summary(try Checked(files)) == ["R46 error rows[4].colour"])
  }

  @Test func aNewerVersionMakesTheCheckOld() throws {
    var files = try BucketSite.changing(chart, [("evidence: []", "evidence: [dictionary]")])
    files["standards/std-gbt-20xxx@2024.yaml"] = """
      version: "2024"
      status: frozen
      freeze_date: 2024-09-01
      clauses:
        - {no: X.X.X, title: 结构, requirement_kind: mandatory}

      """
    #expect(summary(try Checked(files)) == ["R49 warning checked_on"])
  }

  @Test func aTextThatMayNotBeShownNeedsNoExcerpt() throws {
    var files = try BucketSite.changing(
      chart,
      [
        ("evidence: []", "evidence: [dictionary]"),
        ("    excerpt: 桶本体的顶部开口\n", ""),
      ]
    )
    #expect(summary(try Checked(files)) == ["R42 error rows[3].excerpt"])
    files = try BucketSite.changing(
      BucketSite.standardPath,
      [("text_licence: excerpt", "text_licence: none")],
      in: files
    )
    // That the text is on record all the same is a matter of its own.
    #expect(summary(try Checked(files)).allSatisfy { $0.hasPrefix("R109 ") })
  }
}
