import Diagnostics
import Linking
import Records
import Templates
import Testing

@testable import Pages

/// The matrix of patents and clauses.
struct MatrixTests {
  private func matrix(
    _ site: ComposedSite,
    _ version: String,
    only: Set<RecordIndex>? = nil
  ) throws -> Matrix {
    let graph = site.facts.graph
    let index = try #require(graph.record(id: version))
    return Matrix(graph, version: index, uses: StandardUses(graph), only: only)
  }

  @Test func aCellHoldsTheChartsOfOnePatentAndOneClause() throws {
    let site = try ComposedSite(BucketPages.files)
    let graph = site.facts.graph
    let p2 = try #require(graph.record(id: "p2"))
    let old = try matrix(site, "gbt@2024")
    let clause = try #require(graph[old.version].clauses.firstIndex { $0.number == "5.1" })
    #expect(old.patents == [p2])
    #expect(old.clauses == [clause])
    let cell = try #require(old.cell(clause, p2))
    #expect(cell.readings.map { graph[$0.chart.record].id } == ["c2"])
    #expect(cell.readings[0].rows == [0, 1])
    #expect(cell.declared == 1)
    #expect(old.chartedCells == 1)
    #expect(old.declaredOnlyCells == 0)
  }

  @Test func aChartAgainstAnOlderVersionIsCarriedToItsClauseInTheNewOne() throws {
    let site = try ComposedSite(BucketPages.files)
    let new = try matrix(site, "gbt")
    #expect(new.chartedCells == 1)
    // The declaration names the older version and says nothing of this one.
    #expect(new.clauses.allSatisfy { new.cell($0, new.patents[0])?.declared == 0 })
    #expect(try matrix(site, "gbt", only: []).patents == [])
  }

  @Test func theTreeOfAllClausesLeavesRowsWithoutACellEmpty() throws {
    let site = try ComposedSite(BucketPages.files)
    let brief = try #require(site.page("standards/gbt/2026/matrix.html")).content(.chinese)
    let whole = try #require(site.page("standards/gbt/2026/matrix-all.html")).content(.chinese)
    func rows(_ page: Model, _ name: Name) -> [ModelValue?] {
      (page["matrix"]?.model?["rows"]?.items ?? []).map { $0.model?[name] }
    }
    // The chapter above the clause is there without a cell of its own.
    #expect(rows(brief, "no") == ["5", "5.1"])
    #expect(rows(brief, "empty") == [true, false])
    #expect(rows(whole, "no") == ["5", "5.1", "5.2"])
    #expect(brief["whole-href"] == "standards/gbt/2026/matrix-all.html")
    #expect(whole["brief-href"] == "standards/gbt/2026/matrix.html")
  }
}
