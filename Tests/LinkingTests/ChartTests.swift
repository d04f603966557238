import Linking
import Records
import Testing

/// What a chart comes to (D7, D8, D9, R41, R45, R47, R48).
@Suite struct ChartTests {
  /// The chart of claim 1 of a patent with the features 1 and 2, with these rows.
  private func chart(
    _ rows: String,
    fields: String = "",
    patent: String? = nil,
    standard: String = "",
    claim: Int = 1
  ) throws -> Chart {
    var files = [
      "correspondences/c.yaml":
        "patent: lock\nbasis: std@1\nclaim_no: \(claim)\n\(fields)rows:\n\(rows)",
      "standards/std.yaml": """
      title: 标准
      version: "1"
      \(standard)
      clauses:
        - {no: "1", requirement_kind: mandatory}
        - {no: "2", requirement_kind: optional}
        - {no: "3", requirement_kind: informative}
        - {no: "4"}

      """,
    ]
    if let patent { files["patents/lock.yaml"] = patent }
    let site = try LinkedSite(files)
    return try #require(site.graph.chart(of: site.index("c")))
  }

  private func row(
    _ feature: Int,
    _ match: String = "met",
    _ strength: String = "direct",
    clause: String = "1"
  ) -> String {
    "  - {feature: \(feature), match: \(match), strength: \(strength), standard_ref: \"\(clause)\"}\n"
  }

  @Test func correspondsWhereEveryFeatureIsMet() throws {
    let chart = try chart(row(1) + row(2))
    #expect(chart.coverage == Rate(2, of: 2))
    #expect(chart.result == .corresponds)
  }

  @Test func oneUnmetRowSettlesIt() throws {
    let chart = try chart(row(1) + row(2, "unmet"))
    #expect(chart.coverage == Rate(1, of: 2))
    #expect(chart.result == .notCorresponds)
  }

  @Test func anOpenOrMissingRowLeavesItOpen() throws {
    #expect(try chart(row(1) + row(2, "open")).result == .undetermined)
    let missing = try chart(row(1))
    #expect(missing.result == .undetermined)
    #expect(missing.coverage == Rate(1, of: 2))
  }

  @Test func aFeatureIsMetOnlyWhereAllItsRowsAre() throws {
    let chart = try chart(row(1) + row(1, "open") + row(2))
    #expect(chart.coverage == Rate(1, of: 2))
    #expect(chart.result == .undetermined)
  }

  @Test func theStrengthIsTheWeakestOfTheMetRows() throws {
    #expect(try chart(row(1) + row(2, "met", "indirect")).strength == .indirect)
    #expect(try chart(row(1, "met", "explained") + row(2)).strength == .explained)
    #expect(try chart(row(1) + row(2, "unmet", "explained")).strength == .direct)
    #expect(try chart(row(1, "unmet") + row(2, "open")).strength == nil)
  }

  @Test func theNatureIsThatOfTheClausesUsed() throws {
    #expect(try chart(row(1) + row(2)).nature == .mandatory)
    #expect(try chart(row(1) + row(2, clause: "2")).nature == .optional)
    #expect(try chart(row(1) + row(2, clause: "3")).nature == nil)
    #expect(try chart(row(1) + row(2, clause: "4")).nature == nil)
    // Unmet rows count for nothing.
    #expect(try chart(row(1) + row(2, "unmet", clause: "2")).nature == .mandatory)
  }

  // MARK: Claims

  private let dependent = """
    title: 锁
    claims:
      - {claim_no: 1, version: as-granted, features: [{no: 1, text: 桶}, {no: 2, text: 盖}]}
      - {claim_no: 2, depends_on: 1, version: as-granted, features: [{no: 3, text: 扣}]}
      - claim_no: 3
        depends_on: [2]
        version: as-granted
        features: [{no: 1, text: 桶}, {no: 2, text: 环}]
      - {claim_no: 4, depends_on: 5, version: as-granted, features: [{no: 2, text: 子}]}
      - {claim_no: 5, depends_on: 4, version: as-granted, features: [{no: 3, text: 丑}]}

    """

  @Test func aDependentClaimThatContinuesTheNumbersHoldsItsParentsFeatures() throws {
    let chart = try chart(row(1) + row(2) + row(3), patent: dependent, claim: 2)
    #expect(chart.features.map { $0[Claim.Feature.text] } == ["桶", "盖", "扣"])
    #expect(chart.result == .corresponds)
  }

  @Test func aDependentClaimThatStartsAtOneStatesAllItsFeatures() throws {
    let chart = try chart(row(1) + row(2), patent: dependent, claim: 3)
    #expect(chart.features.map { $0[Claim.Feature.text] } == ["桶", "环"])
  }

  @Test func claimsThatDependOnEachOtherComeToAnEnd() throws {
    let chart = try chart(row(1), patent: dependent, claim: 4)
    #expect(chart.features.map { $0[Claim.Feature.text] } == ["丑", "子"])
  }

  private let texts = """
    title: 锁
    filing_date: 2019-01-01
    grant_date: 2021-01-01
    claims:
      - {claim_no: 1, version: as-filed, features: [{no: 1, text: 申请}]}
      - {claim_no: 1, version: as-granted, features: [{no: 1, text: 授权}]}
      - {claim_no: 1, version: {kind: amended, date: 2020-01-01}, features: [{no: 1, text: 改一}]}
      - {claim_no: 1, version: {kind: amended, date: 2020-06-01}, features: [{no: 1, text: 改二}]}

    """

  private func feature(_ fields: String) throws -> String? {
    try chart(row(1), fields: fields, patent: texts).features.first?[Claim.Feature.text]
  }

  @Test func aChartIsOfTheTextInForceWhenItWasChecked() throws {
    #expect(try feature("") == "授权")
    #expect(try feature("checked_on: 2025-01-01\n") == "授权")
    #expect(try feature("checked_on: 2020-03-01\n") == "改一")
    #expect(try feature("checked_on: 2019-06-01\n") == "申请")
  }

  @Test func aChartMayNameTheTextThatItIsAbout() throws {
    #expect(try feature("claim_version: as-filed\n") == "申请")
    #expect(try feature("claim_version: amended\n") == "改二")
    #expect(try feature("claim_version: {kind: amended, date: 2020-01-01}\n") == "改一")
    let absent = try chart(row(1), fields: "claim_version: after-invalidation\n", patent: texts)
    #expect(absent.claim == nil)
    #expect(absent.result == .undetermined)
  }

  // MARK: Potential SEP

  @Test func aFullChartAgainstATargetStandardMakesAPotentialSEP() throws {
    #expect(try chart(row(1) + row(2), standard: "use: target").makesPotentialSEP)
    #expect(try !chart(row(1) + row(2), standard: "use: basis").makesPotentialSEP)
    #expect(try !chart(row(1), standard: "use: target").makesPotentialSEP)
  }

  @Test func aProposalAsBasisCountsOnceItIsAdopted() throws {
    func chart(_ state: String, _ standard: String) throws -> Chart {
      let site = try LinkedSite([
        "standard-proposals/p.yaml": "title: 提案\nstate: \(state)\n\(standard)",
        "correspondences/c.yaml": """
        patent: lock
        basis: p
        claim_no: 1
        rows:
          - {feature: 1, match: met, standard_ref: "5.1"}
          - {feature: 2, match: met, standard_ref: "5.2"}

        """,
      ])
      return try #require(site.graph.chart(of: site.index("c")))
    }
    let adopted = try chart("adopted", "standard: latch\n")
    #expect(adopted.makesPotentialSEP)
    #expect(adopted.proposal != nil)
    #expect(adopted.rows.map { $0.clauses.first?.place?.part } == [.clause(1), .clause(2)])
    #expect(try !chart("submitted", "standard: latch\n").makesPotentialSEP)
    // A proposal that names no standard yet has no clauses to be found.
    let bare = try chart("submitted", "")
    #expect(bare.basis == nil)
    #expect(bare.rows.allSatisfy { $0.clauses.allSatisfy { $0.place == nil } })
  }
}
