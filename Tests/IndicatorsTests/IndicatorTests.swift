import Foundation
import Indicators
import Linking
import Records
import TestSupport
import Testing

@Suite struct IndicatorTests {
  /// The figures of an indicator, as `D1g 9/16 56.3%`.
  private func printed(_ measure: any Measure.Type, _ files: [String: String]) throws -> [String] {
    let site = try SampleSite(files)
    return measure.figures(site.graph).map {
      "\($0.id) \($0.rate.countText) \($0.rate.percentText ?? "n/a")"
    }
  }

  @Test func holdsEveryMeasureOfTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Indicators/Measures").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let written = Set(
      files.filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6) }.map(String.init)
    )
    #expect(!written.isEmpty)
    #expect(written == Set(IndicatorCatalog.all.map { String(describing: $0) }))
    let ids = IndicatorCatalog.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func ratesOfNothingAreNotAvailable() throws {
    #expect(
      try printed(TechnologyPatenting.self, PortfolioSite.base) == ["D1g 0/0 n/a", "D1f 0/0 n/a"]
    )
    #expect(try printed(ClauseCoverage.self, PortfolioSite.base) == ["D9 0/0 n/a"])
  }

  @Test func twelveOfSixteenTechnologiesAreFiledAndNineGranted() throws {
    var files = PortfolioSite.base
    for number in 1...20 {
      let route = number > 16 ? "trade-secret" : "patent"
      files["technologies/t\(number).yaml"] = PortfolioSite.technology(route: route)
      // Nine granted, three filed, one planned, one granted to somebody else; secrets have patents
      // too, which count for nothing.
      let (status, holder) =
        switch number {
        case 1...9: ("granted", "works")
        case 10...12: ("examination", "works")
        case 13: ("planned", "works")
        case 14: ("granted", "rival")
        case 17: ("granted", "works")
        default: ("", "")
        }
      guard !status.isEmpty else { continue }
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: status,
        holder: holder,
        technology: "t\(number)"
      )
    }
    // A second patent of one technology does not count it twice.
    files["patents/p1b.yaml"] = PortfolioSite.patent(status: "granted", technology: "t1")
    #expect(
      try printed(TechnologyPatenting.self, files) == ["D1g 9/16 56.3%", "D1f 12/16 75.0%"]
    )
    let granted = TechnologyPatenting.figures(try SampleSite(files).graph)[0]
    #expect(granted.target == ExactDecimal(70))
  }

  @Test func levelsOfStandardizationCountEachPatentOnce() throws {
    var files = PortfolioSite.base
    files["standards/std.yaml"] = PortfolioSite.standard(mandatory: 1)
    for number in 1...27 {
      // The last three are not filed, dead, or somebody else's.
      let status = number == 25 ? "planned" : number == 26 ? "abandoned" : "filed"
      files["patents/p\(number).yaml"] = PortfolioSite.patent(
        status: status,
        holder: number == 27 ? "rival" : "works",
        sep: (1...3).contains(number) ? "confirmed" : "none"
      )
      // Ten submitted, of which seven adopted, in part or whole.
      let state: String? =
        switch number {
        case 1...6, 25...27: "adopted"
        case 7: "partly-adopted"
        case 8...10: "submitted"
        case 11: "draft"
        default: nil
        }
      if let state {
        files["standard-proposals/s\(number).yaml"] = PortfolioSite.proposal(
          state: state,
          patent: "p\(number)"
        )
      }
      // Six correspond, four of them besides adopted proposals; one more does not.
      if (1...4).contains(number) || (20...21).contains(number) || number > 24 {
        files["correspondences/c\(number).yaml"] = PortfolioSite.chart(patent: "p\(number)")
      }
      if number == 22 {
        files["correspondences/c22.yaml"] = PortfolioSite.chart(
          patent: "p22",
          strengths: ["direct", "unmet"]
        )
      }
    }
    #expect(
      try printed(PatentStandardization.self, files) == [
        "D2 9/24 37.5%", "D2a 10/24 41.7%", "D2b 7/24 29.2%", "D2c 6/24 25.0%", "D2d 3/24 12.5%",
      ]
    )
  }

  @Test func oneMissingFeatureInFiveIsNoCorrespondence() throws {
    var files = PortfolioSite.base
    files["standards/std.yaml"] = PortfolioSite.standard(mandatory: 1)
    files["patents/p.yaml"] = """
      title: 专利
      inventors: [王某某]
      right_holders: [works]
      patent_type: invention
      legal_status: granted
      sep_status: potential
      claims:
        - claim_no: 1
          independent: true
          version: as-granted
          features: [{no: 1, text: 甲}, {no: 2, text: 乙}, {no: 3, text: 丙}, {no: 4, text: 丁}]
        - claim_no: 5
          independent: true
          version: as-granted
          features:
            [{no: 1, text: 甲}, {no: 2, text: 乙}, {no: 3, text: 丙}, {no: 4, text: 丁}, {no: 5, text: 戊}]

      """
    let four = ["direct", "direct", "direct", "direct"]
    let ones = ["1", "1", "1", "1", "1"]
    files["correspondences/c1.yaml"] = PortfolioSite.chart(
      patent: "p",
      strengths: four,
      clauses: ones
    )
    files["correspondences/c5.yaml"] = PortfolioSite.chart(
      patent: "p",
      strengths: four + ["unmet"],
      clauses: ones,
      claim: 5
    )
    #expect(
      try printed(FeatureCoverage.self, files) == [
        "D7 1/2 50.0%", "D7/p 1/2 50.0%", "D7/c1 4/4 100.0%", "D7/c5 4/5 80.0%",
      ]
    )
    let charts = try SampleSite(files).graph.charts
    #expect(charts.map(\.result) == [.corresponds, .notCorresponds])
    #expect(charts.map(\.makesPotentialSEP) == [true, false])
  }

  @Test func aChartIsAsStrongAsItsWeakestRow() throws {
    #expect(
      try printed(StrengthDistribution.self, BucketSite.files) == [
        "D8/direct 0/1 0.0%", "D8/indirect 0/1 0.0%", "D8/explained 1/1 100.0%",
      ]
    )
  }

  @Test func halfOfTheMandatoryClausesAreTouched() throws {
    var files = PortfolioSite.base
    files["standards/std.yaml"] = PortfolioSite.standard(mandatory: 18, optional: 2, unstated: 2)
    files["pools/pool.yaml"] = "title: 池\npatents: [pooled]\n"
    let holders = [
      ("own1", "works"), ("own2", "works"), ("own3", "works"), ("own4", "works"),
      ("pooled", "rival"), ("foreign", "rival"), ("failed", "works"),
    ]
    for (name, holder) in holders {
      files["patents/\(name).yaml"] = PortfolioSite.patent(status: "granted", holder: holder)
    }
    // Nine mandatory clauses: two each, one of them by two charts; optional and unstated ones, a
    // patent that is neither own nor pooled, and a claim that does not correspond count nothing.
    let clauses: [(String, [String])] = [
      ("own1", ["1", "2"]), ("own2", ["3", "4"]), ("own3", ["4", "5"]), ("own4", ["19", "21"]),
      ("pooled", ["6", "7"]), ("foreign", ["10", "11"]),
    ]
    for (patent, touched) in clauses {
      files["correspondences/\(patent).yaml"] = PortfolioSite.chart(
        patent: patent,
        clauses: touched
      )
    }
    files["correspondences/second.yaml"] = PortfolioSite.chart(patent: "own1", clauses: ["8", "9"])
    files["correspondences/failed.yaml"] = PortfolioSite.chart(
      patent: "failed",
      strengths: ["direct", "unmet"],
      clauses: ["12", "13"]
    )
    #expect(try printed(ClauseCoverage.self, files) == ["D9 9/18 50.0%", "D9/std@1 9/18 50.0%"])
  }
}
