import Diagnostics
import Foundation
import Linking
import Records
import Templates
import TestSupport
import Testing

@testable import Pages

/// The pages of projects, schemes, portfolios and people.
struct ProjectPagesTests {
  private func html(_ path: String, _ language: Language = .chinese) throws -> String {
    let site = try ComposedSite(ProjectSite.files).rendered()
    #expect(site.faults.isEmpty, "\(site.faults)")
    let folder = language == .chinese ? "" : "en/"
    return try #require(site.pages.first { $0.path == folder + path }).html
  }

  /// The maps of a list.
  private func maps(_ value: ModelValue?) -> [Model] {
    (value?.items ?? []).compactMap { item in
      guard case .map(let model) = item else { return nil }
      return model
    }
  }

  @Test func everyPageFitsItsTemplateAndEveryLinkLeadsSomewhere() throws {
    let site = try ComposedSite(ProjectSite.files).rendered()
    #expect(site.faults.isEmpty, "\(site.faults)")
    let ids = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Set($0.ids)) })
    for page in site.pages {
      #expect(page.unbalanced == nil, "\(page.path)")
      #expect(Set(page.ids).count == page.ids.count, "\(page.path)")
      for link in page.links where link.path.hasSuffix(".html") {
        let targets = try #require(ids[link.path], "\(page.path) links to \(link.path)")
        if let fragment = link.fragment {
          #expect(targets.contains(fragment), "\(page.path): \(link.path)#\(fragment)")
        }
      }
    }
  }

  @Test func boardHasTheTwentyItemsWithAnchorsAndSaysWhatIsDue() throws {
    let page = try html("projects/proj.html")
    for item in WorkflowItem.allCases { #expect(page.contains("id=\"entry-\(item.code)\"")) }
    #expect(page.components(separatedBy: "现在应办</span>").count == 3)
    #expect(page.contains("65.0%"))
    #expect(page.contains("阶段加权 50.0%（8/8、4/6、1/3、0/3）"))
    #expect(page.contains("../indicators/D5.html#D5-proj-counted"))
  }

  @Test func projectNamesItsEmptyRolesAndWhatIsMissing() throws {
    let page = try html("projects/proj.html")
    #expect(page.contains("团队空缺：联动工作协调人员、标准化人员"))
    #expect(page.contains("已卸任"))
    #expect(page.contains("缺少调研：技术、知识产权法律和政策、市场"))
    #expect(page.contains("还没有关联的产品"))
    #expect(page.contains("计划 2026-06-01 结束，尚未结束"))
    let english = try html("projects/proj.html", .english)
    #expect(english.contains("nobody in the team as: linkage coordinator, standards staff"))
  }

  @Test func theReportHoldsTheChartsInFull() throws {
    let report = try html("projects/proj/report.html")
    #expect(try html("projects/proj.html").contains("projects/proj/report.html\""))
    #expect(report.components(separatedBy: "<article").count == 2)
    #expect(report.contains("表 A.1") && report.contains("表 A.2"))
    for item in WorkflowItem.allCases { #expect(report.contains(">\(item.code) ")) }
    #expect(!report.contains("id=\"row-"))
  }

  @Test func projectFindsWhatFollowsFromLinks() throws {
    let graph = try SampleSite(ProjectSite.files).graph
    let contents = ProjectContents(try #require(graph.record(id: "proj")), in: graph)
    func ids(_ records: [RecordIndex]) -> [String] { records.map { graph[$0].id } }
    #expect(ids(contents.technologies) == ["tech"])
    #expect(ids(contents.schemes) == ["scheme"])
    #expect(ids(contents.patents) == ["lid"])
    #expect(ids(contents.charts) == ["chart"])
    #expect(ids(contents.proposals) == ["prop"])
    #expect(ids(contents.standards) == ["std"])
    #expect(contents.products.isEmpty)
    #expect(try contents.stated.contains(#require(graph.record(id: "tech"))))
    #expect(try !contents.stated.contains(#require(graph.record(id: "lid"))))
  }

  @Test func timelineHasTheThreeLanesByDay() throws {
    let site = try ComposedSite(ProjectSite.files)
    let model = try #require(site.page("projects/proj.html")).content(.chinese)
    let rows = maps(model["timeline"])
    #expect(
      rows.map { $0["date"] } == [
        "2025-01-10", "2025-04-01", "2025-06-01", "2025-12-01", "2026-07-15",
      ]
    )
    #expect(rows.map { $0["planned"] } == [false, false, false, false, true])
    #expect(rows[1]["patent"]?.items?.count == 1)
    #expect(rows[2]["standard"]?.items?.count == 1)
  }

  @Test func aPersonSeesWhatToDoByWhenAndNoContact() throws {
    let page = try html("people/wang.html")
    #expect(page.contains("补充试验数据"))
    #expect(page.contains("逾期 10 天"))
    #expect(page.contains("提交专利申请（细化）"))
    #expect(!page.contains("已办的事"))
    #expect(!page.contains("example.invalid"))
    #expect(page.contains("../roles/technical.html"))
  }

  @Test func aRoleSeesTheItemsThatFallToItAndTheIndexWhatNobodyDoes() throws {
    let roles = try html("roles/manager.html")
    #expect(roles.contains("W13 审批通过"))
    #expect(!roles.contains("W14 联动工作开展"))
    let index = try html("work.html")
    #expect(index.contains("没有人认领的事"))
    #expect(index.contains("W14 联动工作开展"))
    #expect(!index.contains("W13 审批通过"))
  }

  @Test func aSchemeFiledAfterItsProposalIsMarked() throws {
    let site = try ComposedSite(ProjectSite.files)
    let page = try #require(site.page("patent-schemes/scheme.html")).content(.chinese)
    let row = try #require(maps(page["proposals"]).first)
    #expect(row["filed"] == "2026-07-15")
    guard case .map(let order)? = row["order"] else {
      Issue.record("no order of filing")
      return
    }
    #expect(order["word"] == "否")
    // The clause of the problem is told by the standard beside it.
    let html = try html("patent-schemes/scheme.html")
    #expect(html.contains("../standards/std/2025/5.1.html"))
    #expect(html.contains("没有写理由"))
  }

  @Test func aNodeWithoutAPatentInForceIsNotCovered() throws {
    let page = try html("portfolios/pf.html")
    #expect(page.contains("id=\"entry-1\"") && page.contains("id=\"entry-2\""))
    #expect(page.contains("无有效专利") && page.contains("无专利"))
    #expect(page.contains("0.0%"))
  }

  @Test func workflowPagePutsAProjectIntoTheColumnOfItsStage() throws {
    let site = try ComposedSite(ProjectSite.files)
    let model = try #require(site.page("workflow.html")).content(.chinese)
    let counts = maps(model["stages"]).map { $0["count"] }
    #expect(counts == [0, 1, 0, 0])
  }

  @Test func indexesCountWhatTheyList() throws {
    let site = try ComposedSite(ProjectSite.files)
    let years = try #require(site.page("browse/years.html")).content(.chinese)
    for row in maps(years["rows"]) {
      guard case .text(let path)? = row["href"] else { continue }
      let value = try #require(site.page(path)).content(.chinese)
      #expect(value["total"] == row["count"])
      #expect(row["count"] == .number(maps(value["rows"]).count))
    }
    let bodies = try #require(site.page("browse/bodies/ISO.html")).content(.chinese)
    let ids = maps(bodies["rows"]).map { $0["id"] }
    #expect(ids.contains("std") && ids.contains("chart"))
    let units = try #require(site.page("browse/units/works.html")).content(.english)
    #expect(units["kick"] == "By unit")
    let states = try #require(site.page("browse/states.html")).content(.chinese)
    #expect(maps(states["rows"]).contains { $0["label"] == "专利：申请" })
  }

  @Test func whatLinksHereStandsOnEveryPageOfARecordByField() throws {
    let person = try html("people/wang.html")
    #expect(person.contains("联动项目 · 工作团队") && person.contains("专利 · 发明人"))
    #expect(try html("linkage-proposals/lp.html").contains("联动项目 · 联动工作建议书"))
    #expect(try html("technologies/tech.html").contains("专利技术方案 · 来源技术"))
  }
}
