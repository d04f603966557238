import Linking
import Publishing
import Records
import Testing

/// Which day counts as today (contract §2, B48).
@Suite struct BuildDateTests {
  private static let pinned = CalendarDate(year: 2026, month: 3, day: 1)

  @Test func theDayOfTheSiteCountsWhereNobodyAskedForOne() throws {
    let site = try Self.site(stating: "build_date: 2026-03-01\n")
    var options = site.options()
    options.followsBuildDate = true
    #expect(try SiteCheck(options).run().graph.asOf == Self.pinned)
  }

  @Test func aDayThatWasAskedForGoesBeforeTheDayOfTheSite() throws {
    let site = try Self.site(stating: "build_date: 2026-03-01\n")
    #expect(try SiteCheck(site.options()).run().graph.asOf == site.options().asOf)
  }

  @Test func theClockCountsWhereTheSiteStatesNoDay() throws {
    let site = try Self.site(stating: "")
    var options = site.options()
    options.followsBuildDate = true
    #expect(try SiteCheck(options).run().graph.asOf == options.asOf)
  }

  private static func site(stating line: String) throws -> SiteFolder {
    var files = try SampleFiles.bucket
    files["site.yaml", default: ""] += line
    return try SiteFolder(files)
  }
}
