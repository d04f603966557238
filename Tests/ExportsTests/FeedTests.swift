import Testing
import TestSupport

@testable import Exports

/// `feed.xml` and `sitemap.xml`.
@Suite struct FeedTests {
  private func files(_ settings: String) -> [String: String] {
    var files = BucketSite.files
    files["site.yaml"] = "title: 示例 & <网>\ntitle_en: Sample\norganization: works\n" + settings
    for path in [BucketSite.patentPath, BucketSite.standardPath] {
      files[path] = (files[path] ?? "") + "created: 2024-01-01\nupdated: 2026-06-01\n"
    }
    return files
  }

  @Test func aFeedHasWhatAtomAsksFor() throws {
    let site = try ExportedSite(files("languages: [zh-CN, en]\n"))
    for path in ["feed.xml", "en/feed.xml"] {
      let feed = try site.xml(path)
      #expect(feed.elements.first?.name == "feed")
      #expect(feed.elements.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
      let entries = feed.texts("entry").count
      #expect(entries == 2)
      #expect(feed.texts("id").count == entries + 1)
      #expect(Set(feed.texts("id")).count == entries + 1)
      #expect(feed.texts("id").allSatisfy { $0.wholeMatch(of: Self.uuid) != nil })
      #expect(feed.texts("updated").allSatisfy { $0 == "2026-06-01T00:00:00Z" })
      #expect(feed.texts("author").count == 1)
    }
    #expect(try site.xml("feed.xml").texts("title").first == "示例 & <网>")
    #expect(try site.xml("en/feed.xml").texts("title").first == "Sample")
  }

  private static var uuid: Regex<Substring> {
    /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/
  }

  @Test func linksAreRelativeUntilTheSiteSaysWhereItIs() throws {
    let without = try ExportedSite(files("")).xml("feed.xml")
    let links = without.elements.filter { $0.name == "link" }.compactMap { $0.attributes["href"] }
    #expect(links.contains("patents/pat-cold-bucket.html"))
    #expect(links.allSatisfy { !$0.contains("://") })
    let with = try ExportedSite(
      files("base_url: https://example.org/site\nlanguages: [zh-CN, en]\n")
    )
    let absolute = try with.xml("en/feed.xml").elements.filter { $0.name == "link" }
    #expect(
      absolute.allSatisfy {
        $0.attributes["href"]?.hasPrefix("https://example.org/site/en/") == true
      }
    )
    #expect(absolute.contains { $0.attributes["rel"] == "self" })
    #expect(!absolute.isEmpty)
  }

  @Test func aNewTitleKeepsTheNamesOfEntriesWhereTheAddressIsStated() throws {
    var files = files("base_url: https://example.org/\n")
    let before = try ExportedSite(files).xml("feed.xml").texts("id")
    files["site.yaml"]?.replace("示例", with: "样例")
    #expect(try ExportedSite(files).xml("feed.xml").texts("id") == before)
    files["site.yaml"]?.replace("example.org", with: "example.com")
    #expect(try ExportedSite(files).xml("feed.xml").texts("id") != before)
  }

  @Test func theSiteMapIsThereOnlyForAPublishedSite() throws {
    let pages = ["index.html", "patents/桶 1.html"]
    #expect(try ExportedSite(files(""), pages: pages).files["sitemap.xml"] == nil)
    #expect(try ExportedSite(files("base_url: 无\n"), pages: pages).files["sitemap.xml"] == nil)
    let site = try ExportedSite(
      files("base_url: https://example.org\nlanguages: [zh-CN, en]\n"),
      pages: pages
    )
    #expect(
      try site.xml("sitemap.xml").texts("loc") == [
        "https://example.org/index.html", "https://example.org/en/index.html",
        "https://example.org/patents/%E6%A1%B6%201.html",
        "https://example.org/en/patents/%E6%A1%B6%201.html",
      ]
    )
  }

  @Test func moreAddressesThanASiteMapMayListAreDivided() throws {
    let pages = (1...(Sitemap.size + 1)).map { "patents/\($0).html" }
    let site = try ExportedSite(files("base_url: https://example.org/\n"), pages: pages)
    #expect(
      try site.xml("sitemap.xml").texts("loc") == [
        "https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml",
      ]
    )
    #expect(try site.xml("sitemap-1.xml").texts("loc").count == Sitemap.size)
    #expect(try site.xml("sitemap-2.xml").texts("loc").count == 1)
  }
}
