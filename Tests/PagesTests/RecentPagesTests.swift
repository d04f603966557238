import Diagnostics
import Records
import Templates
import TestSupport
import Testing

@testable import Pages

/// The page of the records that were changed last.
struct RecentPagesTests {
  @Test func listsWhatTheFirstPageLeadsTo() throws {
    let site = try ComposedSite(SampleContent.files)
    let first = try #require(site.page("index.html")).content(.english)
    #expect(first["changes-href"] == .text(RecentPages.path))
    let page = try #require(site.page(RecentPages.path)).content(.english)
    let rows = (page["rows"]?.items ?? []).compactMap(\.model)
    #expect(rows.map { $0["date"] } == ["2026-03-01", "2026-02-01"])
    #expect(rows.map { $0["kind"] } == ["Changed", "New"])
    #expect(page["total"] == 2)
  }

  @Test func choosesByTypeAndByWhetherARecordIsNew() throws {
    let site = try ComposedSite(SampleContent.files)
    let page = try #require(site.page(RecentPages.path)).content(.chinese)
    let facets = (page["tools"]?.model?["facets"]?.items ?? []).compactMap(\.model)
    #expect(facets.map { $0["key"] } == ["type", "change"])
    let offered = facets.map { ($0["options"]?.items ?? []).compactMap { $0.model?["value"] } }
    let rows = (page["rows"]?.items ?? []).compactMap(\.model)
    #expect(offered == [["technology", "person"], ["new", "changed"]])
    #expect(
      rows.map { $0["values"] } == ["type=person change=changed", "type=technology change=new"]
    )
  }

  @Test func isLeftOutWhereNoRecordHasADay() throws {
    let bare = SampleContent.files.mapValues { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("updated:") && !$0.hasPrefix("created:") }
        .joined(separator: "\n")
    }
    let site = try ComposedSite(bare)
    #expect(site.page(RecentPages.path) == nil)
    #expect(
      try #require(site.page("index.html")).content(.english)["changes-href"] == ModelValue.none
    )
  }
}
