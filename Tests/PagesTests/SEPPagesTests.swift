import Diagnostics
import Linking
import Records
import TestSupport
import Testing

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

  @Test func patentsAreCountedByTheClauseThatTheirClaimsAreMetBy() throws {
    let page = try html("sep.html")
    #expect(page.contains("<h2 id=\"h-clause\">按章节</h2>"))
    #expect(try html("sep.html", .english).contains("<h2 id=\"h-clause\">By clause</h2>"))
    let graph = try ComposedSite(BucketSite.files).facts.graph
    let table = try #require(SEPGroups(graph).standing.first { $0.id == "clause" })
    #expect(table.lines.count == 1)
    let list = try #require(table.lines.first?.lists.compactMap { $0 }.first)
    #expect(list.patents.map { graph[$0].id } == ["pat-cold-bucket"])
    #expect(list.title.zh == "潜在标准必要专利：（示例） X.X.X")
    #expect(page.contains("href=\"\(list.path)\""))
    #expect(try html(list.path).contains("一种冷藏桶"))
  }

  @Test func aClauseThatMeetsNothingIsNotCounted() throws {
    let files = try BucketSite.changing(
      BucketSite.chartPath,
      [(from: "match: met", to: "match: unmet")]
    )
    let graph = try ComposedSite(files).facts.graph
    #expect(SEPGroups(graph).standing.first { $0.id == "clause" }?.lines.isEmpty == true)
  }

  @Test func recordsStandUnderTheFirstLetterOfTheirId() throws {
    let page = try html("browse/letters/P.html")
    #expect(page.contains("一种冷藏桶"))
    #expect(!page.contains("词典"))
    #expect(try html("browse/letters.html").contains("letters/P.html\""))
    #expect(try html("browse.html").contains("按编号首字母（A–Z）"))
  }
}
