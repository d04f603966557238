import Testing
import TestSupport

@testable import Pages

/// The main navigation follows `navigation` of `site.yaml`.
@Suite struct NavigationTests {
  private func paths(_ settings: String) throws -> [String] {
    var files = BucketSite.files
    files["site.yaml"] = "title: 示例\norganization: works\n" + settings
    files["pages/guide.md"] = "---\ntitle: 说明\n---\n\n正文。\n"
    return Navigation.items(try ComposedSite(files).facts).map(\.path)
  }

  @Test func itShowsWhatTheSiteAsksForBetweenTheFirstPageAndAllPages() throws {
    #expect(
      try paths("navigation: [standards, patent, guide, glossary]\n") == [
        "index.html", "standards/index.html", "patents/index.html", "pages/guide.html",
        "glossary.html", "browse.html",
      ]
    )
  }

  @Test func anAddressDoesAsWellAsAName() throws {
    #expect(
      try paths("navigation: [patents/index.html, pages/guide.html, findings.html]\n") == [
        "index.html", "patents/index.html", "pages/guide.html", "findings.html", "browse.html",
      ]
    )
  }

  @Test func everyStandingPageOfPlanningHasAName() throws {
    #expect(
      try paths("navigation: [sep, recheck.html, deadlines]\n")
        == ["index.html", "sep.html", "recheck.html", "deadlines.html", "browse.html"]
    )
  }

  @Test func whatIsNotThereIsLeftOut() throws {
    #expect(
      try paths("navigation: [pools, nonsense, patents, patents, browse, index]\n")
        == ["index.html", "patents/index.html", "browse.html"]
    )
  }

  @Test func aNavigationThatLeadsNowhereIsTheUsualOne() throws {
    #expect(try paths("navigation: [nonsense]\n") == paths(""))
    #expect(try paths("").contains("patents/index.html"))
  }
}
