import Diagnostics
import Indicators
import Linking
import Records
import TestSupport
import Testing

/// The worked examples of the rates along the chain (D.1).
@Suite struct ChainIndicatorTests {
  private func printed(_ measure: any Measure.Type, _ files: [String: String]) throws -> [String] {
    let site = try SampleSite(files)
    return measure.figures(site.graph).map {
      "\($0.id) \($0.rate.countText) \($0.rate.percentText ?? "n/a")"
    }
  }

  @Test func everyMeasureAlongTheChainCarriesItsExample() {
    let measures: [any Measure.Type] = [
      TechnologyPatenting.self, PatentStandardization.self, StandardIndustrialization.self,
      EndToEndConversion.self, FeatureCoverage.self, StrengthDistribution.self,
      ClauseCoverage.self, ChartFreshness.self, FilingLead.self, ProposalAdoption.self,
      SEPStatistics.self,
    ]
    for measure in measures { #expect(measure.example != nil, "\(measure.id)") }
  }

  @Test func fiveOfEightStandardsWithOwnTechniqueAreInIndustry() throws {
    var files = PortfolioSite.base
    for number in 1...10 {
      files["standards/s\(number).yaml"] = PortfolioSite.standard(mandatory: 1)
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: "granted",
        holder: number == 9 ? "rival" : "works"
      )
      // Four by an adopted proposal, four by a potential SEP; somebody else's claim and one that
      // does not correspond put no own technique into a standard.
      if number <= 4 {
        files["standard-proposals/t\(number).yaml"] =
          PortfolioSite.proposal(state: "adopted", patent: "p\(number)") + "standard: s\(number)\n"
      } else {
        files["correspondences/c\(number).yaml"] = PortfolioSite.chart(
          patent: "p\(number)",
          strengths: number == 10 ? ["direct", "unmet"] : ["direct", "direct"],
          standard: "s\(number)"
        )
      }
      // Five on the market; a pilot does not count, nor does a product of another standard.
      let state = number <= 3 ? "market" : number <= 5 ? "scale" : "pilot"
      if number != 7 {
        files["products/g\(number).yaml"] = PortfolioSite.product(
          state: number > 8 ? "market" : state,
          standard: "s\(number)"
        )
      }
    }
    #expect(try printed(StandardIndustrialization.self, files) == ["D3 5/8 62.5%"])
    let chain = try SampleSite(files).graph.chain
    let gaps = chain.gaps(.standardWithoutProduct).map(\.gap.reason)
    #expect(gaps == [.notOnMarket, .noProduct, .notOnMarket])
  }

  @Test func ofSixteenTechnologiesThreeComeAllTheWay() throws {
    var files = PortfolioSite.base
    files["standards/s.yaml"] = PortfolioSite.standard(mandatory: 1)
    for number in 1...18 {
      files["technologies/t\(number).yaml"] = PortfolioSite.technology(
        route: number > 16 ? "trade-secret" : "patent"
      )
      guard number <= 12 || number == 17 else { continue }
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: number <= 9 || number == 17 ? "granted" : "examination",
        technology: "t\(number)"
      )
      // A technology that skipped the grant is not in a standard for this count.
      if number <= 5 || number == 10 {
        files["correspondences/c\(number).yaml"] = PortfolioSite.chart(
          patent: "p\(number)",
          standard: "s"
        )
      }
    }
    for number in 1...3 {
      files["products/g\(number).yaml"] =
        "title: 产品\nkind: product\nindustrialization_state: market\npatented_product: true\n"
        + "patents: [p\(number)]\n"
    }
    #expect(
      try printed(EndToEndConversion.self, files) == [
        "D4 3/16 18.8%", "D4a 9/16 56.3%", "D4b 5/9 55.6%", "D4c 3/5 60.0%",
      ]
    )
    let chain = try SampleSite(files).graph.chain
    #expect(chain.gaps(.technologyWithoutPatent).count == 7)
    #expect(chain.gaps(.technologyWithoutStandard).count == 4)
    #expect(chain.gaps(.technologyWithoutProduct).count == 2)
  }

  @Test func fiveOfSevenChartsAreUpToDate() throws {
    var files = PortfolioSite.base
    files["standards/std.yaml"] = PortfolioSite.standard(mandatory: 1)
    for number in 1...8 {
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: number == 8 ? "abandoned" : "granted"
      )
      // The standard froze on 2020-01-01: two were checked before that; a dead patent's is out.
      let day = number <= 5 ? "2021-03-01" : "2019-03-01"
      files["correspondences/c\(number).yaml"] =
        PortfolioSite.chart(patent: "p\(number)") + "checked_on: \(day)\n"
    }
    #expect(try printed(ChartFreshness.self, files) == ["D10 5/7 71.4%"])
    // An amendment after the check makes one more stale.
    files["patents/p1.yaml", default: ""] += "events: [{date: 2022-01-01, kind: amendment}]\n"
    #expect(try printed(ChartFreshness.self, files) == ["D10 4/7 57.1%"])
  }

  @Test func theLeadIsCountedInDaysAndTheLastPatentFiledDecides() throws {
    var files = PortfolioSite.base
    func proposal(_ number: Int, _ patents: String) {
      files["standard-proposals/t\(number).yaml"] =
        PortfolioSite.proposal(state: "submitted", patent: patents)
        + "submission_date: 2024-05-20\n"
    }
    func patent(_ id: String, _ dates: String, status: String = "filed", holder: String = "works") {
      files["patents/\(id).yaml"] = PortfolioSite.patent(status: status, holder: holder) + dates
    }
    patent("early", "filing_date: 2024-03-15\n")
    patent("priority", "filing_date: 2024-09-01\npriority_date: 2024-05-19\n")
    patent("same", "filing_date: 2024-05-20\n")
    patent("late", "filing_date: 2024-05-22\n")
    patent("planned", "", status: "planned")
    patent("dateless", "")
    patent("foreign", "filing_date: 2025-01-01\n", holder: "rival")
    proposal(1, "early")
    proposal(2, "early, priority, foreign")
    proposal(3, "same")
    proposal(4, "early, late")
    proposal(5, "planned, early")
    proposal(6, "dateless")
    #expect(try printed(FilingLead.self, files) == ["D11 2/5 40.0%"])
    let site = try SampleSite(files)
    let readings = FilingLead.readings(site.graph)
    #expect(readings.map { site.graph[$0.place.record].id } == ["t5", "t4", "t3", "t2", "t1"])
    #expect(readings.map(\.value) == [nil, .days(-2), .days(0), .days(1), .days(66)])
  }

  @Test func sevenOfTwelveProposalsAreAdoptedAndThoseInPartStandApart() throws {
    var files = PortfolioSite.base
    files["patents/p.yaml"] = PortfolioSite.patent(status: "filed")
    let states =
      Array(repeating: "adopted", count: 7) + ["partly-adopted", "partly-adopted"]
      + ["rejected", "submitted", "under-discussion"] + ["draft", "withdrawn"]
    for (number, state) in states.enumerated() {
      files["standard-proposals/t\(number).yaml"] = PortfolioSite.proposal(
        state: state,
        patent: "p"
      )
    }
    #expect(
      try printed(ProposalAdoption.self, files) == ["D12 7/12 58.3%", "D12p 2/12 16.7%"]
    )
    // One withdrawn after it was handed in was handed in all the same.
    files["standard-proposals/t13.yaml", default: ""] += "submission_date: 2024-01-01\n"
    #expect(try printed(ProposalAdoption.self, files)[0] == "D12 7/13 53.8%")
  }

  @Test func threeOfSixCorrespondingPatentsAreConfirmed() throws {
    var files = PortfolioSite.base
    files["standards/std.yaml"] = PortfolioSite.standard(mandatory: 1) + "organization: ISO\n"
    files["organizations/office.yaml"] = "title: 局\nkind: other\n"
    for number in 1...10 {
      let sep =
        switch number {
        case 1...3: "confirmed"
        case 7, 8: "candidate"
        case 10: "refuted"
        default: "none"
        }
      files["patents/p\(number).yaml"] =
        PortfolioSite.patent(
          status: "granted",
          holder: number == 6 ? "rival" : "works",
          sep: sep
        ) + "filing_date: 2018-02-01\n"
      // Two candidates: one of them has a chart that does not correspond. The ninth is declared and
      // nothing else; the tenth was found not essential.
      guard number <= 6 || number == 8 || number == 10 else { continue }
      files["correspondences/c\(number).yaml"] =
        PortfolioSite.chart(
          patent: "p\(number)",
          strengths: number == 8 ? ["direct", "unmet"] : ["direct", "direct"]
        ) + "submitted_on: 2022-03-01\nchecked_on: 2022-03-01\n"
    }
    files["declarations/d.yaml"] = """
      title: 声明
      declarant: works
      reference: D-1
      declared_on: 2023-01-01
      organization: ISO
      items: [{patent: p9, standard: std}]

      """
    files["assessments/a.yaml"] = """
      title: 必要性评估
      kind: essentiality
      patent: p1
      performed_by: third-party
      experts: [{person: 李某某, kind: technical}]
      stage: tracking
      date: 2024-04-01
      result: essential

      """
    #expect(
      try printed(SEPStatistics.self, files) == [
        "D42 3/6 50.0%", "D42/candidate 2/8 25.0%", "D42/potential 3/8 37.5%",
        "D42/confirmed 3/8 37.5%", "D42/own 3/5 60.0%", "D42/third-party 0/1 0.0%",
        "D42/org-ISO 3/6 50.0%", "D42/std-std 3/6 50.0%", "D42/2018 0/0 n/a",
        "D42/2022 2/5 40.0%", "D42/2024 1/1 100.0%",
      ]
    )
    let evidence = SEPLadder(try SampleSite(files).graph).evidence
    #expect(evidence.count { $0.level == .declared } == 1)
    #expect(evidence.count { $0.level == .charted } == 7)
    #expect(evidence.count { $0.level == .assessed } == 1)
    #expect(evidence.count { $0.level == .adjudicated } == 0)
  }
}
