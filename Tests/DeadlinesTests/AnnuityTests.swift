import Diagnostics
import Foundation
import Linking
import Reading
import Records
import TestSupport
import Testing

@testable import Deadlines

@Suite struct AnnuityTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func due(_ year: Int, filed: String, holidays: [String] = []) throws -> String? {
    let days = WorkingDays(holidays: holidays.compactMap { CalendarDate($0) })
    return AnnuitySchedule(filed: try day(filed), days: days).due(year: year)?.description
  }

  private func surcharge(due: String, on paid: String) throws -> String? {
    let grace = GracePeriod(due: try day(due), days: WorkingDays(holidays: []))
    return grace.surcharge(on: try day(paid))?.description
  }

  // MARK: Due dates

  @Test func theFeeOfYearSixFallsDueOnTheFifthAnniversary() throws {
    #expect(try due(6, filed: "1997-06-03") == "2002-06-03")
  }

  @Test func anAnniversaryOfTheLeapDayIsTheTwentyEighth() throws {
    #expect(try due(2, filed: "2016-02-29") == "2017-02-28")
    #expect(try due(5, filed: "2016-02-29") == "2020-03-02", "29 February 2020 is a Saturday")
  }

  @Test func weekendsAndHolidaysMoveTheDueDateOn() throws {
    #expect(try due(2, filed: "2020-01-02") == "2021-01-04", "2 January 2021 is a Saturday")
    #expect(try due(2, filed: "2025-10-01") == "2026-10-01")
    let week = (1...7).map { "2026-10-0\($0)" }
    #expect(try due(2, filed: "2025-10-01", holidays: week) == "2026-10-08")
  }

  @Test func aPatentYearBeginsOnTheAnniversary() throws {
    let schedule = AnnuitySchedule(filed: try day("2016-06-18"), days: WorkingDays(holidays: []))
    #expect(schedule.year(on: try day("2016-06-18")) == 1)
    #expect(schedule.year(on: try day("2017-06-17")) == 1)
    #expect(schedule.year(on: try day("2017-06-18")) == 2)
    #expect(schedule.year(on: try day("2016-06-17")) == nil)
    #expect(schedule.due(year: 0) == nil)
    #expect(schedule.due(year: 51) == nil)
  }

  // MARK: Grace

  @Test(arguments: [
    ("2023-04-05", "0%"), ("2023-04-06", "0%"), ("2023-05-05", "0%"), ("2023-05-06", "5%"),
    ("2023-06-05", "5%"), ("2023-06-06", "10%"), ("2023-07-05", "10%"), ("2023-08-05", "15%"),
    ("2023-09-05", "20%"), ("2023-09-06", "25%"), ("2023-10-05", "25%"),
  ])
  func eachMonthOfGraceBearsItsStep(_ paid: String, _ step: String) throws {
    #expect(try surcharge(due: "2023-04-05", on: paid) == step)
  }

  @Test func theGraceEndsAfterSixMonths() throws {
    #expect(try surcharge(due: "2023-04-05", on: "2023-10-06") == nil)
  }

  @Test func aGracePeriodThatEndsOnAWeekendRunsToTheNextWorkingDay() throws {
    // 2024-04-13 is a Saturday.
    #expect(try surcharge(due: "2023-10-13", on: "2024-04-15") == "25%")
    #expect(try surcharge(due: "2023-10-13", on: "2024-04-16") == nil)
  }

  @Test func shortMonthsEndOnTheirLastDay() throws {
    #expect(try surcharge(due: "2023-08-31", on: "2023-09-30") == "0%")
    #expect(try surcharge(due: "2023-08-31", on: "2023-10-01") == "5%")
    #expect(try surcharge(due: "2023-08-31", on: "2024-02-29") == "25%")
  }

  // MARK: Fees

  /// The settings of the example site, as a build reads them.
  private func contentSite() throws -> SiteConfiguration {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/site.yaml").standardized
    let bytes = Array(try Data(contentsOf: file))
    let content = ContentReader.read(files: [(path: "Content/site.yaml", bytes: bytes)])
    #expect(content.findings.filter { $0.rule != "reference-dangling" }.map(\.message.en) == [])
    return SiteConfiguration(content.site)
  }

  private func total(_ kind: Patent.Kind, _ years: ClosedRange<Int>) throws -> String? {
    let tables = FeeTables(try contentSite())
    let due = try day("2018-07-02")
    var sum = Money(minorUnits: 0, .cny)
    for year in years {
      let fee = try #require(tables.fee(year: year, of: kind, on: due))
      sum = try #require(sum.adding(fee))
    }
    return sum.formatted
  }

  @Test func theFeesOfAnInventionOverItsTermComeTo82300Yuan() throws {
    #expect(try total(.invention, 1...20) == "¥82,300.00")
  }

  @Test func theFeesOfAUtilityModelOverItsTermComeTo11200Yuan() throws {
    #expect(try total(.utilityModel, 1...10) == "¥11,200.00")
  }

  @Test func theTableInForceOnTheDueDateCounts() throws {
    let site = try SampleSite([
      "site.yaml": """
      title: 示例
      fee_tables:
        - {from: 2020-01-01, patent_type: invention, years: {1-3: 900, 4: 1200 CNY, x: 5, 9-7: 1}}
        - {from: 2030-01-01, patent_type: invention, years: {4: 2000}}
        - {from: 2020-01-01, patent_type: design, years: {4: 700}}

      """
    ]).graph.site
    let tables = FeeTables(site)
    func fee(_ year: Int, _ kind: Patent.Kind, _ due: String) throws -> String? {
      tables.fee(year: year, of: kind, on: try day(due))?.formatted
    }
    #expect(try fee(4, .invention, "2019-12-31") == nil)
    #expect(try fee(4, .invention, "2020-01-01") == "¥1,200.00")
    #expect(try fee(4, .invention, "2029-12-31") == "¥1,200.00")
    #expect(try fee(4, .invention, "2030-01-01") == "¥2,000.00")
    #expect(try fee(2, .invention, "2030-01-01") == nil, "the newer table stands alone")
    #expect(try fee(4, .design, "2031-01-01") == "¥700.00")
    #expect(try fee(4, .utilityModel, "2031-01-01") == nil)
  }
}
