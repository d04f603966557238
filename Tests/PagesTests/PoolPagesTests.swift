import Records
import Testing

@testable import Pages

/// Pools, their management, and licences, rendered with the real theme.
struct PoolPagesTests {
  private static let files: [String: String] = [
    "site.yaml": "title: 示例\norganization: works\n",
    "organizations/list.csv": """
    id,title,kind
    works,示例厂,enterprise
    maker,制造厂,enterprise
    agency,管理公司,pool-agency

    """,
    "patents/a.yaml": patent("甲", "invention", "granted", "grade: grade-r1"),
    "patents/b.yaml": patent(
      "乙",
      "utility-model",
      "abandoned",
      "events: [{date: 2026-01-10, kind: abandonment}]"
    ),
    "pools/pool.yaml": """
    title: 示例池
    agency: agency
    members: [works, maker]
    patents:
      - {patent: a, contributor: works, listed_status: granted, status_synced_on: 2026-06-01}
      - {patent: b, contributor: maker, listed_status: granted, status_synced_on: 2025-12-01}
    cost_sharing: 各付一半

    """,
    "licences/l.yaml": """
    title: 示例许可
    licensor: agency
    licensee: maker
    pool: pool
    licensed_patents: all-of-pool
    licence_type: non-exclusive
    mode: outward-package
    term_from: 2025-01-01
    term_to: 2030-12-31
    territory: [CN]
    recordal: {wanted: true, days: 30}
    signed_on: 2026-06-20
    account: {bank: 某银行, number: 622200001111}
    state: in-force

    """,
  ]

  private static func patent(
    _ title: String,
    _ kind: String,
    _ status: String,
    _ more: String
  ) -> String {
    """
    title: \(title)
    filing_date: 2020-03-01
    patent_type: \(kind)
    right_holders: [works]
    legal_status: \(status)
    \(more)

    """
  }

  @Test func everyPageFitsItsTemplate() throws {
    let site = try ComposedRecords(Self.files)
    for page in site.pages {
      #expect(site.render(page).faults.isEmpty, "\(page.path)")
      let ids = site.render(page).html.matches(of: #/\sid="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(page.path)")
    }
  }

  @Test func theManagementPageNamesWhatDisagreesAndSinceWhen() throws {
    let html = try ComposedRecords(Self.files).html("pools/pool/management.html")
    #expect(html.contains("2026-01-10"))
    #expect(html.contains("171 天未同步"))
    #expect(html.contains("各付一半"))
    let listings = try ComposedRecords(Self.files).html("pools/index-listings.html")
    #expect(listings.contains("171 天未同步"))
  }

  @Test func thePublicHasNoManagementPage() throws {
    let site = try ComposedRecords(Self.files, classes: [.public])
    let paths = site.pages.map(\.path)
    #expect(paths.contains("pools/pool.html"))
    #expect(!paths.contains { $0.hasSuffix("management.html") || $0.hasSuffix("listings.html") })
    let html = try site.html("pools/pool.html")
    #expect(!html.contains("management.html"))
    #expect(!html.contains("各付一半"))
    #expect(!html.contains("天未同步"))
  }

  @Test func aNumberLeadsToTheTableOfWhatItCounts() throws {
    let html = try ComposedRecords(Self.files).html("pools/pool.html")
    for anchor in ["type-invention", "type-utility-model", "status-in-force"] {
      #expect(html.contains("href=\"#\(anchor)\">1</a>"), "\(anchor)")
      #expect(html.contains("id=\"\(anchor)\""), "\(anchor)")
    }
  }

  @Test func aLicenceShowsItsPatentsAgainstTheTermAndItsClocks() throws {
    let html = try ComposedRecords(Self.files).html("licences/l.html")
    #expect(html.contains("id=\"patents-ended\""))
    #expect(html.contains("id=\"patents-whole\""))
    #expect(html.contains("2026-07-20"))
    #expect(html.contains("剩 20 天"))
    #expect(!html.contains("622200001111") && !html.contains("某银行"))
    #expect(try ComposedRecords(Self.files).html("patents/a.html").contains("licences/l.html"))
  }
}
