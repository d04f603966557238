import Foundation
import Testing

/// Findings quote lines of source files: never what their reader may not see (R109, R112).
@Suite struct QuotedLinesTests {
  private func pages(_ files: [String: String], audience: String) throws -> String {
    var files = files
    files["site.yaml"] = "title: 示例\nlanguages: [zh-CN]\nfail_on: never\norganization: works\n"
    let site = try SiteFolder(files)
    try site.written(audience: audience)
    return try site.outputs().values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test func aFieldThatNobodyKnowsIsQuotedForThoseWhoSeeContactDataAlone() throws {
    let works = "title: 示例厂\nkind: enterprise\nhotline: 010-5550-6789\n"
    for audience in ["public", "internal"] {
      let pages = try pages(["organizations/works.yaml": works], audience: audience)
      #expect(pages.contains("hotline"))
      #expect(!pages.contains("5550-6789"), "\(audience)")
    }
    let pages = try pages(["organizations/works.yaml": works], audience: "restricted")
    #expect(pages.contains("5550-6789"))
  }

  @Test func thoseOutsideAreQuotedNothing() throws {
    let files = ["organizations/works.yaml": "title: 示例厂\nkind: manufactory\n"]
    #expect(try pages(files, audience: "internal").contains("kind: <mark>manufactory</mark>"))
    #expect(try !pages(files, audience: "public").contains("kind: <mark>manufactory</mark>"))
  }

  @Test(arguments: ["none", "excerpt", "full"])
  func whatAChartQuotesIsShownAsTheLicenceAllows(licence: String) throws {
    var files = ChartSite.files(
      chart: ChartSite.chart(rows: [1]).replacing(
        "match: met",
        with: "excerpt: 扣钩插入扣槽后应发出一声轻响, match: met"
      )
    )
    files["standards/s.md"] = files["standards/s.md"]?
      .replacing("text_licence: full", with: "text_licence: \(licence)")
    let pages = try pages(files, audience: "restricted")
    #expect(pages.contains("发出一声轻响") == (licence != "none"))
  }
}
