import Testing
import TestSupport

@testable import Exports

/// `data/records/TYPE.json`: what stands in a record for programs.
@Suite struct RecordDataTests {
  @Test func valuesKeepTheirTypes() throws {
    var files = BucketSite.files
    files["products/bucket.yaml"] = """
      title: 桶
      standards: [std-gbt-20xxx]
      patents: [pat-cold-bucket]
      state: market
      start_date: 2025-01-01

      """
    let site = try ExportedSite(files)
    let patent = try site.record("patent", "pat-cold-bucket")
    let fields = try #require(patent["fields"] as? [String: Any])
    #expect(fields["filing_date"] as? String == "2021-06-01")
    #expect(fields["application_no"] as? String == "202120000001.1")
    let holders = try #require(fields["right_holders"] as? [[String: Any]])
    #expect(holders.map { $0["id"] as? String } == ["works"])
    #expect(holders.map { $0["page"] as? String } == ["organizations/works.html"])
    let inventors = try #require(fields["inventors"] as? [[String: Any]])
    // The name of a person with a record is a link, also where the record is found by its title.
    #expect(inventors.map { $0["id"] as? String } == ["wang"])
    let claims = try #require(fields["claims"] as? [[String: Any]])
    #expect(claims.first?["claim_no"] as? Int == 1)
    #expect(claims.first?["independent"] as? Bool == true)
  }

  @Test func aChartTellsItsVerdictAndTheStateOfEveryRow() throws {
    let chart = try ExportedSite(BucketSite.files)
      .record("correspondence", "cor-cold-bucket-claim1")
    let computed = try #require(chart["computed"] as? [String: Any])
    #expect(computed["result"] as? String == "corresponds")
    #expect(computed["strength"] as? String == "explained")
    #expect(computed["state"] as? String == "unreviewed")
    let coverage = try #require(computed["coverage"] as? [String: Any])
    #expect(coverage["percent"] as? String == "100.0%")
    let rows = try #require(computed["rows"] as? [[String: Any]])
    #expect(rows.map { $0["feature"] as? Int } == [1, 2, 3, 4])
    #expect(rows.map { $0["strength"] as? String } == ["direct", "explained", "direct", "direct"])
  }

  @Test func aClauseNamesTheRowsThatTouchIt() throws {
    let standard = try ExportedSite(BucketSite.files).record("standard", "std-gbt-20xxx")
    let computed = try #require(standard["computed"] as? [String: Any])
    let clauses = try #require(computed["clauses"] as? [[String: Any]])
    let rows = try #require(clauses.first?["rows"] as? [[String: Any]])
    #expect(clauses.first?["id"] as? String == "std-gbt-20xxx#X.X.X")
    #expect(rows.map { $0["row"] as? Int } == [1, 2, 3, 4])
    #expect(rows.allSatisfy { $0["chart"] as? String == "cor-cold-bucket-claim1" })
  }

  @Test func whoeverRefersToARecordStandsInIt() throws {
    let technology = try ExportedSite(BucketSite.files).record("technology", "body")
    let sources = try #require(technology["referred_by"] as? [[String: Any]])
    #expect(sources.map { $0["id"] as? String } == ["pat-cold-bucket"])
    #expect(sources.map { $0["field"] as? String } == ["technologies"])
  }

  @Test(
    arguments: [
      ("none", false, false), ("excerpt", true, false), ("full", true, true),
    ]
  )
  func theTextOfAStandardGoesAsFarAsItsLicence(
    licence: String,
    hasExcerpt: Bool,
    hasText: Bool
  ) throws {
    let files = try BucketSite.changing(
      BucketSite.standardPath,
      [
        ("text_licence: excerpt", "text_licence: \(licence)"),
        (
          "requirement_kind: mandatory}",
          "requirement_kind: mandatory, text: 一整条的文字, excerpt: 摘出的几个字}"
        ),
      ]
    )
    let site = try ExportedSite(files)
    let all = try site.text("data/records/standard.json")
    #expect(all.contains("一整条的文字") == hasText)
    #expect(all.contains("摘出的几个字") == hasExcerpt)
    let charts = try site.text("data/records/correspondence.json")
    #expect(charts.contains("桶本体为圆柱状") == hasExcerpt)
    #expect(charts.contains(#""standard_text":"冷藏桶""#) == hasExcerpt)
    #expect(charts.contains(#""feature_text":"冷藏桶""#))
  }

  @Test func whatIsWithheldIsNeitherNamedNorQuoted() throws {
    var files = BucketSite.files
    files["pages/guide.md"] = "---\ntitle: 说明\n---\n\n见 [[body]]、[[body|那项技术]]。\n"
    let all = try ExportedSite(files)
    #expect(try all.text("data/records/page.json").contains("那项技术"))
    let site = try ExportedSite(files, withheld: ["body"])
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\"body\""), "\(path)")
      #expect(!text.contains("那项技术"), "\(path)")
      #expect(!text.contains("桶体结构"), "\(path)")
    }
    let patent = try site.record("patent", "pat-cold-bucket")
    let fields = try #require(patent["fields"] as? [String: Any])
    let technologies = try #require(fields["technologies"] as? [[String: Any]])
    #expect(technologies.map { $0["withheld"] as? Bool } == [true])
  }
}
