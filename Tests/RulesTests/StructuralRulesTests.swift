import Diagnostics
import Rules
import Testing

@Suite struct StructuralRulesTests {
  @Test func offersTheNearestRecordOfTheTypeAskedFor() throws {
    let checked = try Checked.changing((ExamplePath.chart, "[handbook]", "[hanbook]"))
    #expect(
      checked.worded == [
        "R2 error rows[2].evidence[1]: there is no document \"hanbook\" / did you mean \"handbook\"?"
      ]
    )
    let span = try #require(checked.findings.first?.span)
    #expect([span.line, span.column, span.length] == [27, 16, 7])
  }

  @Test func tellsTheTypeOfARecordThatIsThereButDoesNotFit() throws {
    let checked = try Checked.changing((ExamplePath.chart, "[handbook]", "[lid-latch]"))
    #expect(
      checked.worded == [
        "R2 error rows[2].evidence[1]: \"lid-latch\" is of type patent, but the field takes document "
          + "/ write the id of a record of type document"
      ]
    )
  }

  @Test func offersTheNearestClause() throws {
    let checked = try Checked.changing((ExamplePath.chart, "[5.2]", "[5.3]"))
    let finding = try #require(checked.findings(of: "reference-dangling").first)
    #expect(finding.message.en == "latch-standard@2022 has no clause \"5.3\"")
    #expect(finding.help?.en == "did you mean \"5.1\"?")
    #expect(checked.findings(of: "row-not-fresh").isEmpty)
  }

  @Test func tellsAStandardWhereAClauseIsAskedFor() throws {
    let checked = try Checked.changing((ExamplePath.chart, "[5.2]", "[latch-standard]"))
    #expect(
      checked.worded == [
        "R2 error rows[2].standard_ref[1]: latch-standard@2022 has no clause \"latch-standard\" / write latch-standard#CLAUSE"
      ]
    )
  }

  @Test func listsTheVersionsOfAStandard() throws {
    let checked = try Checked.changing(
      (ExamplePath.chart, "latch-standard@2022\n", "latch-standard@2021\n")
    )
    let findings = checked.findings(of: "reference-dangling")
    #expect(
      findings.map(\.message.en) == ["the standard latch-standard has no version \"2021\""],
      "the bare clause numbers of the rows are not at fault"
    )
    #expect(findings.first?.help?.en == "its versions are 2022")
  }

  @Test func tellsWhichClaimsThereAre() throws {
    let checked = try Checked.changing((ExamplePath.chart, "claim_no: 1", "claim_no: 7"))
    let finding = try #require(checked.findings(of: "reference-dangling").first)
    #expect(finding.message.en == "the patent lid-latch has no claim \"7\"")
    #expect(finding.help?.en == "its claims are 1")
    #expect(finding.field == "claim_no")
  }

  @Test func tellsWhichVersionsAClaimHas() throws {
    let checked = try Checked.changing(
      (ExamplePath.chart, "claim_no: 1\n", "claim_no: 1\nclaim_version: as-granted\n")
    )
    let finding = try #require(checked.findings(of: "reference-dangling").first)
    #expect(finding.message.en == "claim 1 of lid-latch has no text of this version")
    #expect(finding.help?.en == "it has: as-filed")
  }

  @Test func namesTheRecordsThatOneNumberMayMean() throws {
    let twin = """
      title: 一种盖体锁扣
      confidentiality: internal
      application_no: 202110000001.6
      filing_date: 2021-06-01
      inventors: [张某某]
      patent_type: invention
      right_holders: [example-works]
      legal_status: filed
      technologies: [lid-closure]
      sep_status: none

      """
    let checked = try Checked.changing(
      (ExamplePath.chart, "patent: lid-latch", "patent: ZL202110000001.6"),
      adding: ["patents/twin.yaml": twin]
    )
    let finding = try #require(checked.findings(of: "reference-dangling").first)
    #expect(finding.message.en == "\"ZL202110000001.6\" may mean any of 2 records")
    #expect(finding.help?.en == "state the id: lid-latch, twin")
  }

  @Test func checksTheOrganizationOfTheSite() throws {
    let checked = try Checked.changing(
      ("site.yaml", "organization: example-works", "organization: example")
    )
    let finding = try #require(checked.findings(of: "reference-dangling").first)
    #expect(finding.message.en == "there is no organization \"example\"")
    #expect(finding.field == "organization")
  }

  @Test func tellsADuplicateIDWhateverItsCase() throws {
    let checked = try Checked.changing(
      adding: ["documents/Handbook.yaml": "title: 手册\nkind: evidence\n"]
    )
    let finding = try #require(checked.findings(of: "id-duplicate").first)
    #expect(finding.notes.count == 1)
    #expect(finding.field == "id")
  }

  @Test func tellsAnIDThatABuiltInOrganizationHas() throws {
    let checked = try Checked.changing(adding: [
      "documents/IETF.yaml": "title: 手册\nkind: evidence\n"
    ])
    #expect(
      checked.worded == [
        "R1 error id: the id \"IETF\" is that of a standards organization which every site has / choose another id: rename the file, or state id in the record"
      ]
    )
  }

  @Test func findsMissingFieldsInListsOfMaps() throws {
    let checked = try Checked.changing(
      (ExamplePath.patent, "    version: as-filed\n", ""),
      (ExamplePath.chart, "    match: met\n    strength: explained\n", "    strength: explained\n")
    )
    #expect(
      checked.summary.filter { $0.hasPrefix("R3 ") }.sorted() == [
        "R3 error claims[1].version", "R3 error rows[2].match",
      ]
    )
  }

  @Test func takesUnknownForAnAnswerAndCountsIt() throws {
    let checked = try Checked.changing(
      (ExamplePath.patent, "filing_date: 2021-06-01", "filing_date: unknown"),
      (ExamplePath.patent, "inventors: [张某某]", "inventors: 不详"),
      (ExamplePath.chart, "stated:\n  filing_date: 2021-06-01\n", "")
    )
    #expect(
      checked.worded == [
        "R3 info filing_date: 2 mandatory fields are unknown: filing_date, inventors"
      ]
    )
  }

  @Test func letsVersionsTakeWhatTheyLackFromTheirStandard() throws {
    let checked = try Checked.changing(adding: [
      "standards/latch-standard@2020.md": """
      ---
      status: frozen
      freeze_date: 2020-09-01
      confidentiality: internal
      ---

      ## 5.1 结构

      盖体锁扣应包括扣座。

      """
    ])
    #expect(checked.worded == [])
  }

  @Test func leavesTheFreezeDateToItsOwnRule() throws {
    let missing = try Checked.changing((ExamplePath.standard, "freeze_date: 2022-09-01\n", ""))
    #expect(missing.summary == ["R29 error freeze_date"])
    let future = try Checked.changing(
      (ExamplePath.standard, "freeze_date: 2022-09-01", "freeze_date: 2031-09-01")
    )
    #expect(future.summary == ["R29 error freeze_date"])
    let unfrozen = try Checked.changing(
      (ExamplePath.standard, "status: frozen", "status: not-frozen")
    )
    #expect(unfrozen.summary == ["R29 error freeze_date"])
  }

  @Test func wantsClausesOfATargetStandard() throws {
    let checked = try Checked.changing(adding: [
      "standards/second.yaml": """
      title: 其他标准
      confidentiality: internal
      number: YD/T 9902—2022
      version: "2022"
      standard_type: industry
      organization: CCSA
      status: not-frozen
      use: target
      text_licence: none

      """
    ])
    #expect(checked.summary == ["R3 error clauses", "R8 info use"])
  }

  @Test func findsDatesToComeInsideLists() throws {
    let checked = try Checked.changing(
      (
        ExamplePath.chart, "checked_on: 2023-03-01\n",
        "checked_on: 2023-03-01\nhistory: [{date: 2023-07-01, change: 核对}]\n"
      )
    )
    #expect(
      checked.worded == [
        "R5 error history[1].date: date is of something that has happened, but 2023-07-01 is after today, 2023-06-30 / correct the date, or leave the field out until it has happened"
      ]
    )
  }

  @Test func acceptsALinkThatOneSideAloneStates() throws {
    let checked = try Checked.changing((ExamplePath.technology, "patents: [lid-latch]\n", ""))
    #expect(checked.worded == [])
  }

  @Test func tellsOwnPatentsFromOthersWhereTheChainIsLoose() throws {
    let own = try Checked.changing(
      (ExamplePath.patent, "technologies: [lid-closure]\n", ""),
      (ExamplePath.technology, "patents: [lid-latch]\n", "")
    )
    #expect(own.summary.sorted() == ["R8 info protection_route", "R8 info technologies"])
    let foreign = try Checked.changing(
      (ExamplePath.patent, "technologies: [lid-closure]\n", ""),
      (ExamplePath.patent, "[example-works]", "[rival]"),
      adding: [
        "organizations/rival.yaml": "title: 别家\nconfidentiality: internal\nkind: enterprise\n"
      ]
    )
    #expect(foreign.worded == [])
  }
}
