import Diagnostics
import Rules
import Testing

@Suite struct ChartRulesTests {
  @Test func comparesRepeatedCellsByTheirValue() throws {
    let stated = """
      stated:
        filing_date: 2021-06-01
        专利申请号: ZL202110000001.6
        standard_number: YDT 9901-2022
        standard_version: "2022"
        patent_title: 一种盖体锁扣
        inventors: 张某某
        organization: CCSA

      """
    let same = try Checked.changing(
      (ExamplePath.chart, "stated:\n  filing_date: 2021-06-01\n", stated)
    )
    #expect(same.worded == [])
  }

  @Test func tellsEachRepeatedCellThatDiffers() throws {
    let stated = """
      stated:
        application_no: 202110000002.0
        standard_number: YD/T 9902—2022
        inventors: 张某某，李某某
        status: 未封版
        colour: red

      """
    let checked = try Checked.changing(
      (ExamplePath.chart, "stated:\n  filing_date: 2021-06-01\n", stated)
    )
    #expect(
      checked.summary == [
        "R38 error stated.application_no", "R38 error stated.standard_number",
        "R38 error stated.inventors", "R38 error stated.status", "R38 warning stated.colour",
      ]
    )
  }

  @Test func tellsAGapInTheNumbersOfFeaturesAtTheClaim() throws {
    let checked = try Checked.changing(
      (ExamplePath.patent, "{no: 2,", "{no: 3,"),
      (ExamplePath.chart, "- feature: 2", "- feature: 3")
    )
    #expect(checked.summary == ["R40 error claims[1].features[2].no"])
  }

  @Test func callsAnOpenRowUndetermined() throws {
    let checked = try Checked.changing(
      (
        ExamplePath.chart, "match: met\n    strength: explained",
        "match: open\n    strength: explained"
      )
    )
    let finding = try #require(checked.findings(of: "chart-result").first)
    #expect(finding.message.en == "the result is stated as \"corresponds\", but row 2 is open")
    #expect(finding.help?.en == "state result: undetermined, or correct the rows")
  }

  @Test func wantsAClauseNotOnlyAStandard() throws {
    let checked = try Checked.changing((ExamplePath.chart, "[5.2]", "[{standard: latch-standard}]"))
    let finding = try #require(checked.findings(of: "chart-quotation").first)
    #expect(finding.help?.en == "write latch-standard#CLAUSE")
    #expect(finding.field == "rows[2].standard_ref")
  }

  @Test func wantsBothExplanationAndEvidence() throws {
    let neither = try Checked.changing(
      (ExamplePath.chart, "    explanation: 手册说明，扣钩扣合即锁紧。\n    evidence: [handbook]\n", "")
    )
    #expect(
      neither.findings.map(\.message.en) == [
        "row 2 is \"explained\" but has neither an explanation nor evidence"
      ]
    )
    let evidence = try Checked.changing(
      (ExamplePath.chart, "    explanation: 手册说明，扣钩扣合即锁紧。\n", "")
    )
    #expect(
      evidence.findings.map(\.message.en) == ["row 2 is \"explained\" but gives no explanation"]
    )
    let strength = try Checked.changing((ExamplePath.chart, "    strength: direct\n", ""))
    #expect(
      strength.findings.map(\.message.en) == ["row 1 is \"met\" but does not say how directly"]
    )
  }

  @Test func wantsAChartBehindAPotentialSEP() throws {
    let checked = try Checked.changing(
      (ExamplePath.chart, "patent: lid-latch", "patent: other"),
      adding: [
        "patents/other.yaml": """
        title: 另一件专利
        confidentiality: internal
        application_no: 202110000002.0
        filing_date: 2021-06-01
        inventors: [张某某]
        patent_type: invention
        right_holders: [example-works]
        technologies: [lid-closure]
        legal_status: filed
        sep_status: candidate
        claims:
          - claim_no: 1
            independent: true
            version: as-filed
            text: 一种盖体锁扣，包括扣座和扣钩，扣钩与扣座扣合。
            features:
              - {no: 1, text: 一种盖体锁扣，包括扣座和扣钩, key: true, colour: c1}
              - {no: 2, text: 扣钩与扣座扣合, key: true, colour: c2}

        """
      ]
    )
    #expect(
      checked.summary.filter { $0.hasPrefix("R45") } == [
        "R45 error sep_status", "R45 warning sep_status",
      ]
    )
  }

  @Test func wantsAColourForKeyFeaturesOnly() throws {
    let key = try Checked.changing((ExamplePath.patent, ", key: true, colour: c2", ", key: true"))
    #expect(key.summary == ["R46 error claims[1].features[2].colour"])
    let plain = try Checked.changing(
      (ExamplePath.patent, ", key: true, colour: c2", ", key: false")
    )
    #expect(plain.worded == [])
  }

  @Test func wantsAStrengthOnlyWhereTheChartCorresponds() throws {
    let missing = try Checked.changing((ExamplePath.chart, "\nstrength: explained\n", "\n"))
    #expect(missing.summary == ["R47 warning strength"])
  }

  @Test func saysWhereTheKindOfAClauseIsNotStated() throws {
    let checked = try Checked.changing(
      (ExamplePath.standard, "default_requirement_kind: mandatory\n", "")
    )
    #expect(checked.summary == ["R48 info nature"])
  }

  @Test func tellsAnOptionalClauseOfAMandatoryChart() throws {
    let checked = try Checked.changing(
      (
        ExamplePath.standard, "text_licence: full\n",
        "text_licence: full\nclauses: [{no: 5.2, requirement_kind: optional}]\n"
      )
    )
    #expect(checked.summary == ["R134 warning rows[2].standard_ref", "R48 warning nature"])
  }

  @Test func wantsTheNewestTextOfTheClaim() throws {
    let amended = """
        - claim_no: 1
          independent: true
          version: {kind: amended, date: 2023-01-10}
          text: 一种盖体锁扣，包括扣座和扣钩，扣钩与扣座扣合。
          features:
            - {no: 1, text: 一种盖体锁扣，包括扣座和扣钩, key: true, colour: c1}
            - {no: 2, text: 扣钩与扣座扣合, key: true, colour: c2}

      """
    let unstated = try Checked.changing((ExamplePath.patent, "claims:\n", "claims:\n" + amended))
    #expect(unstated.worded == [])
    let old = try Checked.changing(
      (ExamplePath.patent, "claims:\n", "claims:\n" + amended),
      (ExamplePath.chart, "claim_no: 1\n", "claim_no: 1\nclaim_version: as-filed\n")
    )
    #expect(old.summary == ["R50 error claim_version"])
  }

  @Test func namesThePeopleOfAnUpdate() throws {
    let checked = try Checked.changing(
      (
        ExamplePath.chart, "prepared_ip: zhang-moumou\n",
        "history: [{date: 2023-02-20, change: 编制}, {date: 2023-03-01, change: 复核}]\n"
      )
    )
    #expect(
      Set(checked.summary) == [
        "R52 warning prepared_ip", "R52 warning reviewed_rd", "R52 warning reviewed_std",
      ]
    )
  }

  @Test func tellsAChangedClaimOnceForTheWholeChart() throws {
    let checked = try Checked.changing(
      (ExamplePath.chart, "claim: 07afb4428ba32942", "claim: 07afb4428ba32943")
    )
    #expect(
      checked.findings.map(\.message.en) == [
        "claim 1 has changed since it was checked on 2023-03-01"
      ]
    )
    #expect(checked.summary == ["R133 warning reviewed.claim"])
  }

  @Test func tellsANewerVersionWithTheSameText() throws {
    let checked = try newer("扣钩应与扣座扣合。", at: "5.2")
    #expect(
      checked == [
        "row 1: version 2023 has followed 2022; clause 5.1 reads the same but was not checked there",
        "row 2: version 2023 has followed 2022; clause 5.2 reads the same but was not checked there",
      ]
    )
  }

  @Test func tellsWhatChangedFromWhichVersionToWhich() throws {
    let changed = try newer("扣钩应与扣座可靠扣合。", at: "5.2")
    #expect(changed.last == "row 2: clause 5.2 has changed from version 2022 to 2023")
    let moved = try newer("扣钩应与扣座扣合。", at: "5.4")
    #expect(moved.last == "row 2: clause 5.2 of version 2022 is clause 5.4 in 2023")
    let gone = try newer("另一项要求。", at: "6.1")
    #expect(gone.last == "row 2: clause 5.2 of version 2022 is gone from 2023")
  }

  /// What R133 says where a later version has this text as this clause.
  private func newer(_ text: String, at number: String) throws -> [String] {
    // The standard's own record is the newer version; the chart stays with the older one.
    let older =
      ExampleSite.files[ExamplePath.standard]?
      .replacing("use: target\n", with: "").replacing("number: YD/T 9901—2022\n", with: "") ?? ""
    let checked = try Checked.changing(
      (ExamplePath.standard, "version: \"2022\"", "version: \"2023\""),
      (ExamplePath.standard, "freeze_date: 2022-09-01", "freeze_date: 2023-01-10"),
      (ExamplePath.standard, "publication_date: 2022-10-01", "publication_date: 2023-01-20"),
      (ExamplePath.standard, "## 5.2 扣合\n\n扣钩应与扣座扣合。", "## \(number) 扣合\n\n\(text)"),
      adding: ["standards/latch-standard@2022.md": older]
    )
    #expect(checked.summary.allSatisfy { $0.hasPrefix("R133 warning rows[") }, "\(checked.worded)")
    return checked.findings.map(\.message.en)
  }

  @Test func acceptsAConfirmedSEPThatAnAssessmentFoundEssential() throws {
    func checked(_ result: String) throws -> Checked {
      try Checked.changing(
        (ExamplePath.patent, "sep_status: potential", "sep_status: confirmed"),
        adding: [
          "assessments/first.yaml": """
          title: 必要性评估
          patent: lid-latch
          kind: 必要性评估
          performed_by: self
          experts: [{person: 张某某, kind: 标准化专家}]
          stage: 联动工作实施
          date: 2023-05-01
          result: \(result)

          """
        ]
      )
    }
    #expect(try checked("essential").worded == [])
    #expect(try checked("not-essential").summary == ["R51 error sep_status"])
  }
}
