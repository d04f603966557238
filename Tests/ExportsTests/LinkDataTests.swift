import Linking
import Pages
import Testing
import TestSupport

@testable import Exports

/// `data/links.json`, `data/indicators.json`, `data/findings.json` and `data/site.json`.
@Suite struct LinkDataTests {
  private static let declared = """
    title: 声明
    declarant: works
    reference: "1"
    declared_on: 2024-05-05
    organization: other
    items:
      - {patent: pat-cold-bucket, standard: std-gbt-20xxx, version: XXXX, clauses: [X.X.X]}
      - {family: 族一, standard: std-gbt-20xxx}

    """

  private func site() throws -> ExportedSite {
    var files = BucketSite.files
    files["declarations/one.yaml"] = Self.declared
    return try ExportedSite(files)
  }

  @Test func everyLinkOfTheGraphIsThere() throws {
    let site = try site()
    let links = try #require(try site.json("data/links.json")["links"] as? [[String: Any]])
    #expect(links.count == site.facts.graph.links.count)
    let charted = links.filter { $0["evidence"] as? String == "charted" }
    #expect(charted.count == 4)
    #expect(charted.allSatisfy { $0["target"] as? String == "std-gbt-20xxx#X.X.X" })
    #expect(links.count { $0["evidence"] as? String == "declared" } == 1)
  }

  @Test func declaredAndChartedEvidenceStandApart() throws {
    let evidence = try #require(
      try site().json("data/links.json")["evidence"] as? [[String: Any]]
    )
    #expect(evidence.count { $0["level"] as? String == "charted" } == 4)
    let declared = evidence.filter { $0["level"] as? String == "declared" }
    #expect(declared.map { $0["patent"] as? String } == ["pat-cold-bucket", nil])
    #expect(declared.map { $0["family"] as? String } == [nil, "族一"])
    #expect(declared.map { $0["clause"] as? String } == ["std-gbt-20xxx#X.X.X", nil])
  }

  @Test func anIndicatorListsWhatItCounts() throws {
    let indicators = try #require(
      try site().json("data/indicators.json")["indicators"] as? [[String: Any]]
    )
    let first = try #require(indicators.first)
    let figure = try #require((first["figures"] as? [[String: Any]])?.first)
    #expect(first["id"] as? String == "D1")
    #expect(figure["counted"] as? [String] == ["body"])
    #expect(figure["total"] as? [String] == ["body"])
    #expect(figure["percent"] as? String == "100.0%")
  }

  @Test func findingsAreCountedBySeverity() throws {
    let site = try site()
    let findings = try site.json("data/findings.json")
    let listed = try #require(findings["findings"] as? [[String: Any]])
    let counts = try #require(findings["counts"] as? [String: Int])
    #expect(!listed.isEmpty)
    for (severity, count) in counts {
      #expect(listed.count { $0["severity"] as? String == severity } == count)
    }
  }

  @Test func theSiteNamesItsFilesAndCountsItsRecords() throws {
    let site = try site()
    let types = try #require(try site.json("data/site.json")["types"] as? [[String: Any]])
    for type in types {
      for path in type["files"] as? [String] ?? [] { #expect(site.files[path] != nil, "\(path)") }
      let schema = try #require(type["schema"] as? String)
      #expect(site.files[schema] != nil, "\(schema)")
    }
    #expect(types.first { $0["key"] as? String == "patent" }?["count"] as? Int == 1)
  }

  @Test func everyJSONFileNamesItsSchema() throws {
    let site = try site()
    for path in site.files.keys where path.hasSuffix(".json") && !path.hasSuffix(".schema.json") {
      let named = try #require(try site.json(path)["$schema"] as? String)
      let folder = path.contains("/") ? "data/" : ""
      let schema = folder + named.replacing("../", with: "")
      #expect(site.files[schema] != nil, "\(path) → \(schema)")
    }
  }
}
