import Diagnostics
import Linking
import Records
import TestSupport
import Testing

@testable import Pages

/// Valuations and analyses, rendered with the real theme.
struct AnalysisPagesTests {
  private static let files: [String: String] = [
    "site.yaml": "title: 示例\norganization: works\nlanguages: [zh-CN, en]\n",
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
    "patents/lid.yaml": """
    title: 一种盖
    confidentiality: internal
    application_no: 202110000001.6
    filing_date: 2021-06-01
    patent_type: invention
    right_holders: [works]
    legal_status: granted

    """,
    "valuations/new.yaml": """
    title: 盖的价值
    confidentiality: internal
    patent: lid
    purpose: license
    date: 2026-05-01
    analyst: 某某
    requester: works
    weights: {alpha: 30 %, beta: 30 %, gamma: 40 %}
    scale_max: 10
    scores:
      - {indicator: stability, score: 8, basis: 稳定。}
      - {indicator: maturity, score: 5, basis: 样件。}
      - {indicator: market-share, score: 2.5, basis: 估计。, evidence: [lid]}

    """,
    "valuations/old.yaml": """
    title: 从前的价值
    confidentiality: internal
    patent: lid
    purpose: screening
    date: 2024-05-01
    analyst: 某某
    requester: works
    weights: {alpha: 100 %, beta: 0 %, gamma: 0 %}
    scale_max: 10
    scores:
      - {indicator: stability, score: 8, basis: 稳定。}

    """,
    "patent-analyses/lids.yaml": """
    title: 盖的分析
    segment: 盖
    parties: {committee_group: 工作组}
    step: implement
    dimension: [global, china]
    searched_on: 2026-03-31
    modules: [{kind: trend, text: 逐年上升。}, efficacy-matrix]
    trend_data:
      - {year: 2023, dimension: global, count: 40}
      - {year: 2024, dimension: global, count: 60}
      - {year: 2023, dimension: china, count: 10}
      - {year: 2024, dimension: china, count: 35}
    region_data: [{region: 中国, count: 45}, {region: 德国, count: 55}]
    applicant_data: [{applicant: works, count: 30}, {applicant: 别家, count: 70}]
    topic_data:
      - {topic: 扣合, year: 2023, dimension: global, count: 10}
      - {topic: 扣合, year: 2024, dimension: global, count: 15}
    route: [{year: 2020, node: 扣, patent: lid, holder: works}]
    matrix:
      - {technique: 扣钩, effect: 防松, count: 2, patents: [lid, CN 1 A]}
      - {technique: 扣钩, effect: 降本, count: 8}
      - {technique: 磁吸, effect: 防松, count: 1}

    """,
  ]

  private func html(_ path: String) throws -> String {
    let site = try ComposedSite(Self.files).rendered()
    #expect(site.faults.isEmpty, "\(site.faults)")
    return try #require(site.pages.first { $0.path == path }).html
  }

  @Test func everyPageFitsItsTemplateAndEveryLinkLeadsSomewhere() throws {
    let site = try ComposedSite(Self.files).rendered()
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

  @Test func aValuationShowsHowItsValueCameAbout() throws {
    let page = try html("valuations/new.html")
    // 30 % × 80 + 30 % × 50 + 40 % × 25.
    #expect(page.contains("49.00"))
    #expect(page.contains("α·LD + β·TD + γ·MD = 30% × 80.00 + 30% × 50.00 + 40% × 25.00"))
    #expect(page.contains("href=\"#MD-1\""))
    #expect(page.contains("从前的价值"))
    #expect(page.contains("width=\"25\""))
  }

  /// One that lacks parts has none, and no zero either.
  @Test func theValuationsOfAPatentStandOnItsPageNewestFirst() throws {
    let page = try html("patents/lid.html")
    let new = try #require(page.firstRange(of: "盖的价值"))
    let old = try #require(page.firstRange(of: "从前的价值"))
    #expect(new.lowerBound < old.lowerBound)
    #expect(page.contains("49.00"))
    #expect(page.contains("<strong>无数据</strong>"))
  }

  @Test func anAnalysisDrawsWhatItCountsAndHatchesBlanks() throws {
    let page = try html("patent-analyses/lids.html")
    #expect(page.contains("专利技术发展趋势：全球 2023 为 40，2024 为 60，最低 40，最高 60"))
    #expect(page.contains("class=\"hole\"><span class=\"vh\">无专利</span>"))
    // The largest cell has the largest bubble, one of a quarter of it half the radius.
    #expect(page.contains("r=\"25\""))
    #expect(page.contains("r=\"12.5\""))
    // One of the two that the cell lists is our own.
    #expect(page.contains("<small>1 / 2</small>"))
    #expect(page.contains("href=\"#list-t1e1\""))
    #expect(page.contains("+50.0%"))
    #expect(page.contains("2024-09-30 以后的申请因公开滞后而不完整"))
  }

  @Test func theBlanksOfAMatrixAreListedWithTheirWords() throws {
    let page = try html("indicators/D31.html")
    #expect(page.contains("1 / 4") || page.contains("25.0%"))
    #expect(page.contains("磁吸 × 降本"))
  }
}
