import Diagnostics
import Foundation
import Linking
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

  @Test(arguments: ["navigation: [patents]\n", "navigation: [glossary]\n"])
  func noPageIsOutOfReachOfANavigationThatNamesFew(settings: String) throws {
    var files = BucketSite.files
    files["site.yaml"] = "title: 示例\norganization: works\n" + settings
    let site = try ComposedSite(files)
    let (pages, faults) = try site.rendered()
    #expect(faults == [])
    let browse = try #require(pages.first { $0.path == "browse.html" })
    for page in NavigationEntry.StandingPage.allCases where page != .overview && page != .browse {
      guard let crumb = Navigation.standing(page, site.facts) else { continue }
      #expect(browse.html.contains("href=\"\(crumb.path)\""), "\(crumb.path)")
    }
  }

  @Test func whoeverBuildsIsToldOfEntriesWithoutAPage() throws {
    func notice(_ settings: String) throws -> String? {
      var files = BucketSite.files
      files["site.yaml"] = "title: 示例\norganization: works\n" + settings
      return Navigation.notice(try ComposedSite(files).facts)?.en
    }
    #expect(try notice("") == nil)
    #expect(try notice("navigation: [patents, nonsense]\n") == nil)
    let told = try #require(try notice("navigation: [patents, history, licences]\n"))
    #expect(told.hasSuffix("history, licences (history is made with --history)"))
  }

  /// The manual lists what may be written, in both languages.
  @Test(arguments: ["theme", "site"])
  func theManualNamesEveryStandingPage(page: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Content/pages/manual/\(page).md")
    let text = try String(contentsOf: path, encoding: .utf8)
    for page in NavigationEntry.StandingPage.allCases where page != .overview && page != .browse {
      #expect(text.ranges(of: "`\(page.rawValue)`").count >= 2, "\(page.rawValue)")
    }
  }

  @Test func anEntryMayHaveANameOfItsOwnAndLeadElsewhere() throws {
    var files = BucketSite.files
    files["site.yaml"] = """
      title: 示例
      organization: works
      navigation:
        - {to: patents, title: 本院专利, title_en: Our patents}
        - {to: "https://example.org/a?b=c&d=e", title: 专利局, title_en: Patent office}
        - {to: "javascript:alert(1)", title: 坏}

      """
    let site = try ComposedSite(files)
    let items = Navigation.items(site.facts)
    #expect(items.map(\.title.zh) == ["总览", "本院专利", "专利局", "全部内容"])
    #expect(items.map(\.title.en) == ["Overview", "Our patents", "Patent office", "Everything"])
    let (pages, faults) = try site.rendered()
    #expect(faults == [])
    let page = try #require(pages.first { $0.path == "patents/pat-cold-bucket.html" })
    #expect(page.html.contains("<a href=\"https://example.org/a?b=c&amp;d=e\">专利局</a>"))
    #expect(page.html.contains("aria-current=\"page\">本院专利</a>"))
  }
}
