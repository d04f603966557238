import Deadlines
import Diagnostics
import Templates
import Testing

@testable import Pages

/// The pages of deadlines and annuities.
struct DeadlinePagesTests {
  /// A site of so many patents, whose fees fall due on 2026-07-01, and one that is overdue.
  private func site(patents: Int, asOf: String = "2026-06-20") throws -> ComposedSite {
    var files = [
      "site.yaml": """
      title: 示例
      organization: works
      languages: [zh-CN, en]
      fee_tables: [{from: 2018-01-01, patent_type: invention, years: {1-20: 900}}]

      """,
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
    ]
    for number in 0..<patents {
      files["patents/p\(number).yaml"] = Self.patent(filed: "2020-07-01")
    }
    files["patents/late.yaml"] =
      Self.patent(filed: "2020-04-20") + "annuities: [{year_no: 6, paid_on: 2025-04-01}]\n"
    return try ComposedSite(files, asOf: asOf)
  }

  private static func patent(filed: String) -> String {
    """
    title: 专利
    inventors: [王某某]
    right_holders: [works]
    patent_type: invention
    legal_status: granted
    sep_status: none
    filing_date: \(filed)
    grant_date: 2022-01-05

    """
  }

  private func rows(_ site: ComposedSite, _ path: String) throws -> [Model] {
    let page = try #require(site.page(path)).content(.chinese)
    return (page["rows"]?.items ?? []).compactMap(\.model)
  }

  @Test func whatIsOverdueStandsFirstWithWhoMustAct() throws {
    let rows = try rows(try site(patents: 1), "deadlines.html")
    #expect(rows.map { $0["head"] } == ["已逾期（1）", "未来 90 天（1）"])
    #expect(rows[0]["id"] == "d-annuity.late.7")
    #expect(rows[0]["left"] == "逾期 61 天")
    #expect(rows[0]["amount"] == "¥945.00")
    #expect(rows[0]["surcharge"] == "含滞纳金 5%")
    #expect(rows[0]["who"]?.items?.first?.model?["title"] == "示例厂")
    #expect(rows[1]["left"] == "剩 11 天")
  }

  @Test func whatIsLaterIsOnThePageOfItsYear() throws {
    let site = try site(patents: 1)
    let later = site.pages.map(\.path).filter { $0.hasPrefix("deadlines/") }
    #expect(later == ["deadlines/2026.html", "deadlines/2027.html", "deadlines/2040.html"])
    #expect(try rows(site, "deadlines/2026.html").map { $0["id"] } == ["d-grace.late.7"])
    #expect(try rows(site, "deadlines/2027.html").map { $0["id"] } == ["d-annuity.late.8"])
    let all = ["deadlines.html"] + later
    #expect(try all.flatMap { try rows(site, $0) }.count == site.facts.deadlines.count)
  }

  @Test func noPageGrowsWithoutBound() throws {
    let site = try site(patents: 230)
    #expect(site.pages.contains { $0.path == "deadlines-3.html" })
    #expect(try rows(site, "deadlines.html").count == 100)
    #expect(try rows(site, "deadlines-2.html").first?["head"] == "未来 90 天（230）")
    #expect(try rows(site, "deadlines/2040-2.html").count == 100)
    let annuities = try #require(site.page("annuities-2.html")).content(.chinese)
    #expect(annuities["patents"]?.items?.count == 25)
  }

  @Test func theDashboardLeadsToWhatIsOverdueAndDueThisMonth() throws {
    let site = try site(patents: 3, asOf: "2026-07-01")
    let todo = try #require(site.page("index.html")).content(.chinese)["todo"]?.items ?? []
    let deadlines = todo.compactMap(\.model).filter { $0["icon"] == "clock" }
    #expect(deadlines.map { $0["head"] } == ["1 项期限已过", "3 项本月到期"])
    #expect(
      deadlines.map { $0["href"] } == ["deadlines.html#overdue", "deadlines.html#this-month"]
    )
  }

  @Test func theMonthsMarkTheirDays() throws {
    let page = try #require(try site(patents: 2).page("deadlines.html")).content(.chinese)
    let months = page["months"]?.items?.compactMap(\.model) ?? []
    #expect(months.map { $0["caption"] } == ["2026 年 6 月", "2026 年 7 月", "2026 年 8 月"])
    let july = months[1]["weeks"]?.items?.first?.model?["days"]?.items?.compactMap(\.model) ?? []
    // July 2026 begins on a Wednesday.
    #expect(july.map { $0["day"] } == [ModelValue.none, ModelValue.none, 1, 2, 3, 4, 5])
    #expect(july[2]["label"] == "2 项")
    #expect(july[2]["href"] == "deadlines.html#d-annuity.p0.7")
    #expect(july[3]["href"] == ModelValue.none)
  }

  @Test func aSiteWithNothingToWatchHasNoSuchPages() throws {
    let empty = try ComposedSite(["site.yaml": "title: 示例\n"])
    #expect(empty.page("deadlines.html") == nil)
    #expect(empty.page("annuities.html") == nil)
    #expect(!Navigation.items(empty.facts).contains { $0.path == "deadlines.html" })
  }

  @Test func whereNothingIsDueThePageSaysSo() throws {
    let site = try ComposedSite([
      "site.yaml": "title: 示例\norganization: works\n",
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "patents/p.yaml": Self.patent(filed: "1990-07-01").replacing("granted", with: "expired"),
    ])
    #expect(try rows(site, "deadlines.html").isEmpty)
    #expect(Navigation.items(site.facts).contains { $0.path == "deadlines.html" })
    #expect(site.page("annuities.html") != nil)
  }

  @Test func theAnnuityCalendarTellsEachYear() throws {
    let page = try #require(try site(patents: 0).page("annuities.html")).content(.english)
    let patent = try #require(page["patents"]?.items?.first?.model)
    let years = patent["years"]?.items?.compactMap(\.model) ?? []
    let printed = years.prefix(7).map { year -> String in
      guard case .number(let number)? = year["year"], case .text(let due)? = year["due"],
        case .text(let word)? = year["tag"]?.model?["word"]
      else { return "?" }
      return "\(number) \(due) \(word)"
    }
    #expect(
      printed == [
        "2 2021-04-20 paid at grant", "3 2022-04-20 not recorded", "4 2023-04-20 not recorded",
        "5 2024-04-22 not recorded", "6 2025-04-21 paid", "7 2026-04-20 overdue, surcharge 5%",
        "8 2027-04-20 not yet due",
      ]
    )
    #expect(years.last?["year"] == 20)
  }

  @Test func valuesOfRecordsAreOnThePageOfTheirIndicator() throws {
    let site = try site(patents: 230)
    func readings(_ path: String) throws -> [Model] {
      let page = try #require(site.page(path)).content(.english)
      return page["readings"]?.items?.compactMap(\.model) ?? []
    }
    #expect(try readings("indicators/D13.html").count == 200)
    #expect(try readings("indicators/D13-2.html").count == 31)
    #expect(try readings("indicators/D15.html").first?["value"] == "-61 days")
    let page = try #require(site.page("indicators/D13.html")).content(.english)
    #expect(page["reading-count"] == 231)
    #expect(page["example"] != ModelValue.none)
  }
}
