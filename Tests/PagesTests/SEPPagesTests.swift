import Diagnostics
import Records
import TestSupport
import Testing

@testable import Linking
@testable import Pages

/// Standard-essential patents in numbers, and the way to them.
@Suite struct SEPPagesTests {
  private func html(_ path: String, _ language: Language = .chinese) throws -> String {
    var files = BucketSite.files
    files["site.yaml"]? += "languages: [zh-CN, en]\n"
    let site = try ComposedSite(files).rendered()
    #expect(site.faults.isEmpty, "\(site.faults)")
    let folder = language == .chinese ? "" : "en/"
    return try #require(site.pages.first { $0.path == folder + path }).html
  }

  @Test func patentsStandUnderTheClauseThatTheirClaimsAreMetBy() throws {
    let overview = try html("sep.html")
    #expect(overview.contains("href=\"sep/standards/std-gbt-20xxx.html\""))
    #expect(!overview.contains("id=\"h-clause\""))
    let page = try html("sep/standards/std-gbt-20xxx.html")
    #expect(page.contains("X.X.X"))
    #expect(page.contains("patents/pat-cold-bucket.html\""))
    #expect(
      try html("sep/standards/std-gbt-20xxx.html", .english)
        .contains("<h2 id=\"h-clauses\">By clause</h2>")
    )
  }

  @Test func aClauseThatMeetsNothingIsNotListed() throws {
    let files = try BucketSite.changing(
      BucketSite.chartPath,
      [(from: "match: met", to: "match: unmet")]
    )
    let site = try ComposedSite(files)
    #expect(SEPGroups(site.facts.graph).clauses.isEmpty)
    #expect(!site.pages.contains { $0.path.hasPrefix("sep/standards/") })
  }

  @Test func theNavigationAsksOnlyWhetherThereIsAny() throws {
    #expect(SEPPages.isShown(try ComposedSite(BucketSite.files).facts))
    var files = BucketSite.files
    files[BucketSite.chartPath] = nil
    files[BucketSite.patentPath]?.replace("sep_status: potential\n", with: "")
    #expect(!SEPPages.isShown(try ComposedSite(files).facts))
    #expect(SEPGroups(try ComposedSite(files).facts.graph).isEmpty)
  }

  @Test func manyPatentsOfAClauseGoOnInRowsAndPages() throws {
    let count = 3 * SEPClauses.mostOnPage + 7
    let graph = try ComposedSite(BucketSite.files).facts.graph
    let charted = try #require(SEPLadder(graph).steps.first { !$0.clauses.isEmpty })
    let steps = (0..<count).map { number in
      SEPLadder.Step(
        patent: RecordIndex(number),
        side: .own,
        standing: number.isMultiple(of: 3) ? .confirmed : .potential,
        standards: charted.standards,
        clauses: charted.clauses,
        year: nil
      )
    }
    let clauses = try #require(SEPClauses.all(steps, in: graph).values.first)
    let rows = clauses.pages.flatMap { $0 }
    #expect(clauses.pages.count == 4)
    for page in clauses.pages {
      #expect(page.flatMap(\.patents).map(\.count).reduce(0, +) <= SEPClauses.mostOnPage)
    }
    for row in rows { #expect(row.patents.map(\.count).reduce(0, +) <= SEPClauses.mostInRow) }
    #expect(Set(rows.flatMap(\.patents).flatMap { $0 }).count == count)
    #expect(rows.flatMap(\.patents).flatMap { $0 }.count == count)
    #expect(rows.map(\.isContinued) == [false] + Array(repeating: true, count: rows.count - 1))
    #expect(rows.allSatisfy { $0.counts.reduce(0, +) == count })
  }

  @Test func aLongTableGoesOnOnPagesOfItsOwn() throws {
    var files = BucketSite.files
    let count = SEPTables.most + 3
    for number in 0..<count {
      files["standards/s\(number).yaml"] = files[BucketSite.standardPath]?
        .replacing("GB/T 20xxx", with: "GB/T \(number)")
      files["correspondences/c\(number).yaml"] = files[BucketSite.chartPath]?
        .replacing("std-gbt-20xxx", with: "s\(number)")
    }
    let site = try ComposedSite(files)
    let rendered = try site.rendered().pages
    let overview = try #require(rendered.first { $0.path == "sep.html" }).html
    let whole = try #require(rendered.first { $0.path == "sep/by/std.html" }).html
    let links = (0..<count).map { "standards/s\($0).html\"" }
    #expect(overview.contains("href=\"sep/by/std.html\""))
    #expect(links.count { whole.contains("../\($0)") } == count)
    #expect(links.count { overview.contains("\"\($0)") } < count)
  }

  @Test func recordsStandUnderTheFirstLetterOfTheirId() throws {
    let page = try html("browse/letters/P.html")
    #expect(page.contains("一种冷藏桶"))
    #expect(!page.contains("词典"))
    #expect(try html("browse/letters.html").contains("letters/P.html\""))
    #expect(try html("browse.html").contains("按编号首字母（A–Z）"))
  }
}
