import Diagnostics
import Indicators
import Linking
import Records
import Templates
import TestSupport
import Testing

@testable import Pages

/// No page grows with the site: what is too long goes on elsewhere, whole and within reach.
struct BoundedPagesTests {
  /// So many people of one organization.
  private static func people(_ count: Int) -> [String: String] {
    let rows = (1...count).map { "p\($0),人员 \($0),works" }
    return [
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "people/all.csv": "id,title,organization\n" + rows.joined(separator: "\n") + "\n",
    ]
  }

  /// The addresses that the rows or references of a page lead to.
  private static func leads(_ model: Model, _ name: Name) -> [String] {
    (model[name]?.items ?? []).compactMap { item in
      let reference = item.model?["ref"]?.model ?? item.model
      guard case .text(let path)? = reference?["href"] else { return nil }
      return path
    }
  }

  @Test func whatRefersToARecordGoesOnOnPagesOfItsOwn() throws {
    let count = 2 * BacklinkPages.size + 1
    let site = try ComposedSite(Self.people(count))
    let record = try #require(site.page("organizations/works.html")).content(.chinese)
    let groups = record["backlinks"]?.items?.compactMap(\.model) ?? []
    let group = try #require(groups.first { $0["count"] == .number(count) })
    #expect(group["refs"]?.items?.count == BacklinkModels.most)
    let first = "links/organizations/works/person-organization.html"
    #expect(group["rest"] == .text(first))
    let pages = site.pages.filter { $0.path.hasPrefix("links/") && $0.form == .document }
    #expect(pages.map(\.path).first == first)
    #expect(pages.count == 3)
    let rows = pages.map { Self.leads($0.content(.english), "rows") }
    #expect(rows.allSatisfy { $0.count <= BacklinkPages.size })
    let listed = rows.flatMap { $0 }
    #expect(listed.count == count)
    let wanted = Set((1...count).map { "people/p\($0).html" })
    #expect(Set(listed).symmetricDifference(wanted).isEmpty)
  }

  @Test func aFewRecordsThatReferStandOnThePageItself() throws {
    let site = try ComposedSite(Self.people(BacklinkModels.most))
    let record = try #require(site.page("organizations/works.html")).content(.chinese)
    let groups = record["backlinks"]?.items?.compactMap(\.model) ?? []
    #expect(groups.map { $0["rest"] } == [ModelValue.none])
    #expect(groups.first?["refs"]?.items?.count == BacklinkModels.most)
    #expect(!site.pages.contains { $0.path.hasPrefix("links/") })
  }

  @Test func whatRefersToAClauseGoesOnAsWell() throws {
    var files = BucketSite.files
    let count = BacklinkModels.most + 1
    for number in 1...count {
      files["correspondences/c\(number).yaml"] = files[BucketSite.chartPath]
    }
    let site = try ComposedSite(files)
    let pages = site.pages.filter { $0.path.hasPrefix("links/standards/std-gbt-20xxx/xxxx/X.X.X/") }
    #expect(pages.map(\.path).count == 1)
    let rows = try Self.leads(#require(pages.first).content(.chinese), "rows")
    #expect(Set(rows).count == count + 1)
  }

  @Test func aLongListOfAFigureGoesOnOnPagesOfItsOwn() throws {
    let count = 2 * FigureLists.size
    let site = try ComposedSite(Self.people(count + 3))
    let places = site.facts.graph.indices(of: Person.type).map { Place($0) }
    let figure = Indicator.Figure(
      id: "D0",
      name: Phrase(zh: "数", en: "Figure"),
      counted: Array(places.prefix(3)),
      total: places
    )
    let none = Phrase(zh: "", en: "")
    let indicator = Indicator(id: "D0", name: none, formula: none, source: "", figures: [figure])
    let pages = FigureLists.pages(indicator, site.facts).filter { $0.form == .document }
    #expect(
      pages.map(\.path) == ["indicators/D0/D0-missing.html", "indicators/D0/D0-missing-2.html"]
    )
    let listed = pages.map { Self.leads($0.content(.chinese), "rows") }
    #expect(listed.map(\.count) == [FigureLists.size, FigureLists.size])
    let wanted = places.dropFirst(3).compactMap { site.facts.addresses.path($0) }
    let isWhole = listed.flatMap { $0 } == wanted
    #expect(isWhole)
  }

  @Test func noPageOfALargeSiteIsLong() throws {
    var files = Self.people(1_500)
    for number in 1...150 {
      files["patents/q\(number).yaml"] =
        "title: 专利 \(number)\nright_holders: [works]\ninventors: [p1]\nlegal_status: granted\n"
    }
    for page in try ComposedSite(files).rendered().pages {
      let size = page.html.utf8.count
      #expect(size < 300_000, "\(page.path)")
    }
  }
}
