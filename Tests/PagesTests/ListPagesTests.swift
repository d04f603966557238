import Diagnostics
import Linking
import Records
import Templates
import Testing

@testable import Pages

/// The lists of types and their facets.
struct ListPagesTests {
  /// A site of so many organizations; every third is a university.
  static func organizations(_ count: Int) -> [String: String] {
    let rows = (1...count).map { number in
      "o\(number),单位 \(number),\(number.isMultiple(of: 3) ? "university" : "enterprise")"
    }
    return ["organizations/all.csv": "id,title,kind\n" + rows.joined(separator: "\n") + "\n"]
  }

  @Test func cutsALongListIntoPagesOfTwoHundred() throws {
    let site = try ComposedSite(Self.organizations(401))
    let paths = site.pages.map(\.path).filter { $0.hasPrefix("organizations/index") }
    #expect(paths.contains("organizations/index.html"))
    #expect(paths.contains("organizations/index-3.html"))
    #expect(!paths.contains("organizations/index-4.html"))
    let last = try #require(site.page("organizations/index-3.html")).content(.chinese)
    #expect(last["rows"]?.items?.count == 1)
    #expect(last["range"] == ["first": 401, "last": 401, "total": 401])
  }

  @Test func givesEachValueOfAFacetAListOfWhatItCounts() throws {
    let site = try ComposedSite(Self.organizations(10))
    let path = ListFacet.path(Organization.type, "kind", "university")
    let list = try #require(site.page(path)).content(.english)
    #expect(list["total"] == 3)
    #expect(list["rows"]?.items?.count == 3)
    let facet = ListGroups(Organization.type, site.facts).facets.first { $0.facet.key == "kind" }
    #expect(facet?.values.map(\.records.count) == [7, 3])
  }

  @Test func namesTheRowsOfALongListForScript() throws {
    let site = try ComposedSite(Self.organizations(401))
    let whole = try #require(site.page("organizations/index.html")).content(.chinese)["loads"]?
      .model
    #expect(whole?["href"] == "organizations/index-rows.js")
    #expect(whole?["total"] == 401)
    #expect(whole?["only"] == ModelValue.none)
    // A list of one value loads the same rows and picks its own.
    let path = ListFacet.path(Organization.type, "kind", "enterprise")
    let some = try #require(site.page(path)).content(.chinese)["loads"]?.model
    #expect(some?["href"] == "organizations/index-rows.js")
    #expect(some?["only"] == "kind=enterprise")
    #expect(site.pages.count { $0.form == .rows && $0.path.hasPrefix("organizations/") } == 1)
    let rows = try #require(site.page("organizations/index-rows.js")).content(.english)["rows"]?
      .items
    #expect(rows?.count == 401)
    #expect(rows?.first?.model?["values"] == "kind=enterprise")
  }

  @Test func aListOfOnePageHoldsItsRows() throws {
    let site = try ComposedSite(Self.organizations(200))
    let list = try #require(site.page("organizations/index.html")).content(.chinese)
    #expect(list["loads"] == ModelValue.none)
    #expect(list["rows"]?.items?.first?.model?["values"] == "kind=enterprise")
    #expect(!site.pages.contains { $0.form == .rows })
  }

  @Test func ordersIdsByTheirNumbers() throws {
    let site = try ComposedSite(Self.organizations(12))
    let list = try #require(site.page("organizations/index.html")).content(.english)
    let ids = (list["rows"]?.items ?? []).map { $0.model?["id"] }
    #expect(ids == (1...12).map { .text("o\($0)") })
  }

  @Test func leavesVersionsOfAStandardToItsPage() throws {
    let standard = "number: GB/T 1—2025\nstandard_type: national\nuse: target\n"
    let site = try ComposedSite([
      "standards/s.yaml": "title: 标准\nversion: '2025'\n" + standard,
      "standards/s@2020.yaml": "version: '2020'\nuse: target\n",
    ])
    let list = try #require(site.page("standards/index.html")).content(.chinese)
    #expect(list["total"] == 1)
  }

  @Test func countsAnOwnLivingPatentWithoutAChart() throws {
    let patent = "right_holders: [works]\npatent_type: invention\n"
    let site = try ComposedSite([
      "site.yaml": "title: 示例\norganization: works\n",
      "organizations/works.yaml": "title: 厂\nkind: enterprise\n",
      "patents/alive.yaml": "title: 甲\nlegal_status: granted\n" + patent,
      "patents/dead.yaml": "title: 乙\nlegal_status: expired\n" + patent,
    ])
    let slug = ListFacet.uncharted.slug
    let path = ListFacet.path(Patent.type, ListFacet.charted.key, slug)
    #expect(try #require(site.page(path)).content(.chinese)["total"] == 1)
    let todo = try #require(site.page("index.html")).content(.chinese)["todo"]?.items ?? []
    #expect(todo.contains { $0.model?["href"] == .text(path) })
  }
}

extension ModelValue {
  /// The values of a list.
  var items: [ModelValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }

  /// The names of a map.
  var model: Model? {
    guard case .map(let model) = self else { return nil }
    return model
  }
}
