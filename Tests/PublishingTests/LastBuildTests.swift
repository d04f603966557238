import Diagnostics
import Foundation
import Publishing
import Records
import Testing

/// What a page was made from, and why it was made again (contract §2, `why`).
@Suite struct LastBuildTests {
  private func why(_ site: SiteFolder) throws -> LastBuild {
    try LastBuild(site: site.path, output: nil)
  }

  /// Builds a site, whatever is wrong with its chart.
  @discardableResult
  private func build(_ site: SiteFolder, day: CalendarDate? = nil) throws -> BuildOutcome.Written {
    var options = site.options()
    options.failOn = .some(nil)
    options.audience = "restricted"
    if let day { options.asOf = day }
    return try #require(try SiteBuild(options).run().written)
  }

  @Test func saysThatTheFirstBuildWroteEveryFile() throws {
    let site = try SiteFolder(ChartSite.files())
    let written = try build(site)
    let files = try why(site).written
    #expect(files.map(\.path) == written.paths)
    #expect(Set(files.map(\.reason)) == ["first"])
  }

  @Test func namesTheRecordsAndFieldsThatAPageIsMadeFrom() throws {
    let site = try SiteFolder(ChartSite.files())
    try build(site)
    let page = try why(site).page("patents/p.html")
    #expect(page.reason == "first")
    let own = try #require(page.sources.first)
    #expect(own.record == "p")
    #expect(own.label?.zh == "专利")
    #expect(Set(own.names.map(\.key)).isSuperset(of: ["claims", "filing_date", "@charts"]))
    #expect(own.names.first { $0.key == "filing_date" }?.label.zh == "申请日")
    #expect(page.sources.contains { $0.record == "c" })
  }

  @Test func findsAPageHoweverItIsNamed() throws {
    let site = try SiteFolder(ChartSite.files())
    try site.change("site.yaml", "title: 示例", to: "title: 示例\nlanguages: [zh-CN, en]")
    try build(site)
    let build = try why(site)
    for name in [
      "p", "P", "patents/p", "./Output/patents/p.html", "\(site.output.path)/patents/p.html",
    ] {
      #expect(try build.page(name).path == "patents/p.html", "\(name)")
    }
    #expect(try build.page("Output/en/patents/p.html#claims").path == "en/patents/p.html")
    #expect(try build.page("").path == "index.html")
    #expect(try build.page("s").path == "standards/s.html")
    let refusal = try #require(throws: LastBuild.Refusal.self) { try build.page("patent/p.html") }
    #expect(refusal.message.en == "there is no page patent/p.html; did you mean patents/p.html?")
  }

  @Test func namesTheChartsRowsWhereARowWasMoved() throws {
    var files = ChartSite.files(chart: ChartSite.chart(id: "id: cor-5\n"))
    files["pages/aside.yaml"] = "title: 无关的页面\n"
    let site = try SiteFolder(files)
    try build(site)
    try site.write(
      "correspondences/c.yaml",
      ChartSite.chart(id: "id: cor-5\n", rows: [2, 1, 3, 4])
    )
    let written = try build(site)
    #expect(written.changed > 0)

    let build = try why(site)
    let file = try #require(build.written.first { $0.path == "correspondences/cor-5.html" })
    #expect(file.reason == "facts")
    #expect(file.words.zh.contains("cor-5 · 特征对照"))
    #expect(build.written.map(\.path) == written.paths)
    #expect(!build.written.contains { $0.path == "pages/aside.html" })
    let page = try build.page("cor-5")
    #expect(page.changes.contains { $0.record == "cor-5" && $0.name.key == "@chart" })
    #expect(try build.page("pages/aside.html").reason == "first")
  }

  @Test func saysThatTheDayOrAForeignHandWasTheReason() throws {
    let site = try SiteFolder(ChartSite.files())
    try build(site)
    try Data("x".utf8).write(to: site.output.appending(path: "patents/p.html"))
    try build(site)
    #expect(try why(site).written.map { "\($0.path): \($0.reason)" } == ["patents/p.html: touched"])

    try build(site, day: ChartSite.day)
    #expect(try why(site).page("index.html").reason == "day")
  }

  @Test func givesEveryFactOfTheDashboardAName() throws {
    let site = try SiteFolder(ChartSite.files())
    try build(site)
    let page = try why(site).page("index.html")
    #expect(page.unnamed == 0)
    #expect(page.sources.contains { $0.record == nil && $0.type == nil })
  }

  @Test func asksForABuildWhereNoneOrADamagedOneIsKnown() throws {
    let site = try SiteFolder(ChartSite.files())
    #expect(throws: LastBuild.Refusal.self) { try why(site) }
    try build(site)
    let cache = site.folder.appending(path: ".linkage")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: cache.path)
        .first { $0.hasPrefix("output-") }
    )
    let ledger = cache.appending(path: name)
    let whole = try Data(contentsOf: ledger)
    for cut in [0, 10, 60, whole.count / 2, whole.count - 1] {
      try whole.prefix(cut).write(to: ledger)
      #expect(throws: LastBuild.Refusal.self) { try why(site) }
    }
    var bent = whole
    bent[bent.count / 2] ^= 0x40
    try bent.write(to: ledger)
    #expect(throws: LastBuild.Refusal.self) { try why(site) }
    try whole.write(to: ledger)
    #expect(!(try why(site).written.isEmpty))
  }
}
