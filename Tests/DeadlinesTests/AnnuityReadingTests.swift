import Diagnostics
import Linking
import Records
import TestSupport
import Testing

@testable import Deadlines

@Suite struct AnnuityReadingTests {
  /// The annuities of a patent, filed on 2016-06-18 and granted in its third year.
  private func annuities(
    _ fields: String,
    asOf: String = "2025-01-01",
    granted: String = "2018-09-01",
    filed: String = "2016-06-18"
  ) throws -> PatentAnnuities {
    let graph = try AnnuitySite.graph(fields, asOf: asOf, granted: granted, filed: filed)
    return AnnuityReading(graph).annuities(of: try #require(graph.record(id: "p")))
  }

  private func states(_ annuities: PatentAnnuities) -> [String] {
    annuities.years.map { "\($0.year) \($0.due) \($0.state.label.en)" }
  }

  @Test func theNextFeeIsThatOfTheNextUnpaidYear() throws {
    let next = try #require(try annuities("").next)
    #expect(next.year == 10)
    #expect(next.due.description == "2025-06-18")
    #expect(next.state == .later(days: 168))
    let soon = try annuities("", asOf: "2025-03-20")
    #expect(soon.next?.state == .soon(days: 90))
    #expect(try annuities("", asOf: "2025-06-18").next?.state == .soon(days: 0))
  }

  @Test func yearsFromTheYearOfGrantToTheEndOfTheTermAreOwed() throws {
    let years = try annuities("").years.map(\.year)
    #expect(years == Array(3...20))
    #expect(try annuities("").years.first?.state == .atGrant)
  }

  @Test func nothingIsConcludedFromYearsBeforeTheFirstEntry() throws {
    let told = try annuities("annuities: [{year_no: 9, due: 2024-06-18, paid_on: 2024-06-01}]\n")
    #expect(
      states(told).prefix(7).dropFirst() == [
        "4 2019-06-18 not recorded", "5 2020-06-18 not recorded", "6 2021-06-18 not recorded",
        "7 2022-06-20 not recorded", "8 2023-06-19 not recorded", "9 2024-06-18 paid",
      ]
    )
  }

  @Test func anUnpaidYearAfterTheFirstEntryIsOverdue() throws {
    let entry = "annuities: [{year_no: 8, due: 2023-06-19, paid_on: 2023-06-01}]\n"
    let overdue = try annuities(entry, asOf: "2024-09-01")
    let next = try #require(overdue.next)
    #expect(next.year == 9)
    #expect(next.state == .overdue(days: 75, surcharge: try #require(Percent("10%"))))
    #expect(next.fee?.formatted == "¥2,000.00")
    #expect(next.payable?.formatted == "¥2,200.00")
  }

  @Test func aReducedFeeBearsTheSurchargeOfTheFullOne() throws {
    let overdue = try annuities(
      "annuities: [{year_no: 9, due: 2024-06-18, amount: 300}]\n",
      asOf: "2024-09-01"
    )
    #expect(overdue.next?.payable?.formatted == "¥500.00")
  }

  @Test func anExpiredGraceEndsTheRightFromTheDueDate() throws {
    let entry = "annuities: [{year_no: 8, due: 2023-06-19, paid_on: 2023-06-01}]\n"
    let lapsed = try annuities(entry, asOf: "2024-12-19")
    #expect(lapsed.lapsed?.year == 9)
    #expect(lapsed.lapsed?.due.description == "2024-06-18")
    #expect(lapsed.years.last?.year == 9, "nothing is owed for an ended right")
    #expect(lapsed.next == nil)
    // The last day of grace is still good.
    #expect(try annuities(entry, asOf: "2024-12-18").lapsed == nil)
  }

  @Test func aPaymentAfterTheGraceDoesNotSaveTheRight() throws {
    let late = try annuities("annuities: [{year_no: 9, due: 2024-06-18, paid_on: 2024-12-20}]\n")
    #expect(late.lapsed?.year == 9)
    let inTime = try annuities("annuities: [{year_no: 9, due: 2024-06-18, paid_on: 2024-12-18}]\n")
    #expect(inTime.lapsed == nil)
    #expect(states(inTime).contains("9 2024-06-18 paid late with 25%"))
  }

  @Test func aPaymentOfTheFutureHasNotBeenMade() throws {
    let entries = """
      annuities:
        - {year_no: 8, due: 2023-06-19, paid_on: 2023-06-01}
        - {year_no: 9, due: 2024-06-18, paid_on: 2024-06-10}

      """
    #expect(try annuities(entries, asOf: "2024-06-01").next?.state == .soon(days: 17))
  }

  @Test func aLaterPaymentShowsThatTheRightWentOn() throws {
    let entries = """
      annuities:
        - {year_no: 6, due: 2021-06-18, paid_on: 2021-06-01}
        - {year_no: 9, due: 2024-06-18, paid_on: 2024-06-10}

      """
    let years = try annuities(entries).years
    #expect(years.filter { $0.state == .lapsed }.map(\.year) == [7, 8])
    #expect(years.last?.year == 20)
  }

  @Test func theDueDatesOfOtherOfficesAreThoseOfTheRecord() throws {
    let foreign = try annuities(
      "office: EP\nannuities: [{year_no: 9, due: 2025-06-30}, {year_no: 10}]\n"
    )
    #expect(!foreign.isComputed)
    #expect(foreign.years.map(\.due.description) == ["2025-06-30"])
  }

  @Test func anEndedRightOwesNothingMore() throws {
    let ended = try annuities(
      "annuities: [{year_no: 9, due: 2024-06-18, paid_on: 2024-06-10}]\nlegal_status: terminated\n"
    )
    #expect(states(ended) == ["9 2024-06-18 paid"])
  }

  // MARK: Terms

  private func term(_ fields: String, filed: String, site: String = "") throws -> String? {
    let graph = try AnnuitySite.graph(fields, filed: filed, site: site)
    let patent = graph[try #require(graph.record(id: "p"))]
    return PatentTerm(patent, site: graph.site)?.end.description
  }

  @Test func termsAreThoseOfTheStatute() throws {
    #expect(try term("", filed: "2016-06-18") == "2036-06-18")
    #expect(try term("patent_type: utility-model\n", filed: "2016-06-18") == "2026-06-18")
    #expect(try term("patent_type: design\n", filed: "2021-05-31") == "2031-05-31")
    #expect(try term("patent_type: design\n", filed: "2021-06-01") == "2036-06-01")
    #expect(try term("office: US\n", filed: "2016-06-18") == "2036-06-18")
    #expect(try term("office: US\npatent_type: design\n", filed: "2016-06-18") == nil)
    #expect(try term("", filed: "2016-02-29") == "2036-02-29")
  }

  @Test func theSiteSaysWhatTheStatutesOfOthersAre() throws {
    let site = "thresholds: {patent_term_us_design: 15}\n"
    let end = try term("office: US\npatent_type: design\n", filed: "2016-06-18", site: site)
    #expect(end == "2031-06-18")
  }

  @Test func aStatedExpiryStandsAboveTheTerm() throws {
    #expect(try term("expiry_date: 2038-01-05\n", filed: "2016-06-18") == "2038-01-05")
  }
}
