import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pages

/// The page that shows every component of the theme.
@Suite struct ComponentsPageTests {
  private static let files = BucketSite.files.merging([
    "site.yaml": "title: 示例\norganization: works\nlanguages: [zh-CN, en]\n",
    "pages/parts.md": "---\ntitle: 组件\ntitle_en: Components\nshows: components\n---\n\n正文。\n",
  ]) { _, own in own }

  /// Partials that need not be shown, and why.
  private static let reasons = [
    "logo": "it stands in the head of every page"
  ]

  private static let templates = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Theme/templates")

  @Test(arguments: ["patent", "componets", "base", "partials/logo", "<script>"])
  func aPageThatAsksForSomethingElseIsAnArticle(_ word: String) throws {
    var files = Self.files
    files["pages/parts.md"] = "---\ntitle: 组件\nshows: \(word)\n---\n\n正文。\n"
    let site = try ComposedSite(files)
    #expect(site.page("pages/parts.html")?.kind == "article")
    #expect(try site.rendered().faults.isEmpty)
  }

  /// The partials that a template calls or fills, and those that they call.
  private static func partials(of template: String) throws -> Set<String> {
    var found: Set<String> = []
    var waiting = [template]
    while let name = waiting.popLast() {
      let text = try String(
        contentsOf: templates.appending(path: name + ".mustache"),
        encoding: .utf8
      )
      for match in text.matches(of: /\{\{[><]partials\/([a-z0-9-]+)\}\}/)
      where found.insert(String(match.1)).inserted {
        waiting.append("partials/\(match.1)")
      }
    }
    return found
  }

  @Test func everyPartialOfTheThemeIsShown() throws {
    let folder = Self.templates.appending(path: "partials").path
    let all = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
    let shown = try Self.partials(of: "components")
    #expect(all.count > 40)
    for partial in all.sorted() where Self.reasons[partial] == nil {
      #expect(
        shown.contains(partial),
        "partials/\(partial) is not on the page of components: add it to components.mustache and Specimens"
      )
    }
  }

  @Test func everyPartialOfTheThemeIsUsedElsewhere() throws {
    let folder = Self.templates.path
    func names(_ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
    }
    var used: Set<String> = []
    for page in try names(folder) where page != "components" {
      used.formUnion(try Self.partials(of: page))
    }
    for partial in try names(folder + "/partials").sorted() {
      #expect(used.contains(partial), "no page but that of components has partials/\(partial)")
    }
  }

  @Test func itIsWrittenInBothLanguagesBelowTheTextOfThePageThatAsks() throws {
    let (pages, faults) = try ComposedSite(Self.files).rendered()
    #expect(faults == [])
    let page = try #require(pages.first { $0.path == "pages/parts.html" })
    #expect(page.html.contains("data-page=\"components\""))
    #expect(page.html.contains("正文。"))
    for number in 1...12 { #expect(page.html.contains("class=\"spine f\(number)\"")) }
    for kind in ["direct stale", "indirect", "explained", "not-met", "undetermined", "u"] {
      #expect(page.html.contains("<td class=\"\(kind)\">"), "\(kind)")
    }
    for tone in ["ok", "warn", "bad"] { #expect(page.html.contains("class=\"note \(tone)\"")) }
    let english = try #require(pages.first { $0.path == "en/pages/parts.html" })
    #expect(english.html.contains("States"))
    #expect(english.html.contains("Re-check"))
  }

  @Test func noOtherSiteHasIt() throws {
    #expect(!(try ComposedSite(BucketSite.files).pages.contains { $0.kind == "components" }))
  }
}
