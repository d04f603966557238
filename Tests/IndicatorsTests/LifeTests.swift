import Diagnostics
import Indicators
import Linking
import Records
import TestSupport
import Testing

/// The worked examples of D.4: an invention filed on 2016-06-18, seen on 2025-01-01.
@Suite struct LifeTests {
  private func readings(
    _ measure: any Measure.Type,
    site: String = "",
    patent: String = "field: [冷链]\ntags: [排水]\n",
    asOf: String = "2025-01-01"
  ) throws -> [Indicator.Reading] {
    var files = PortfolioSite.base
    files["site.yaml"] = "title: 示例\norganization: works\n" + site
    files["patents/p.yaml"] =
      PortfolioSite.patent(status: "granted") + "filing_date: 2016-06-18\ngrant_date: 2018-09-01\n"
      + patent
    files["patents/pending.yaml"] = PortfolioSite.patent(status: "examination")
    return measure.readings(try SampleSite(files, asOf: asOf).graph)
  }

  @Test func aTermOf4186DaysIsElevenPointFourSixYears() throws {
    let reading = try #require(try readings(RemainingTerm.self).first)
    #expect(reading.value == .years(try #require(ExactDecimal("11.46"))))
    #expect(reading.note?.en == "ends on 2036-06-18, 4186 days left")
    #expect(try readings(RemainingTerm.self).count == 1, "only what is in force has a term")
  }

  @Test func anEndedTermHasNothingLeft() throws {
    let ended = try readings(RemainingTerm.self, asOf: "2040-01-01")
    #expect(ended.map(\.value) == [.years(.zero)])
  }

  @Test func aPatentWithoutFilingDateHasNoReading() throws {
    var files = PortfolioSite.base
    files["patents/p.yaml"] = PortfolioSite.patent(status: "granted")
    let graph = try SampleSite(files).graph
    #expect(RemainingTerm.readings(graph).map(\.value) == [nil])
    #expect(TechnologyLife.readings(graph).map(\.value) == [nil])
    #expect(AnnuityCountdown.readings(graph).isEmpty)
  }

  @Test func theTechnologyLifeIsTheLeastOfThree() throws {
    let lives = "thresholds: {technology_life_field: 15, technology_life_problem: 12}\n"
    let reading = try #require(try readings(TechnologyLife.self, site: lives).first)
    #expect(reading.value == .years(ExactDecimal(12)))
    #expect(reading.note?.en == "2 × 11.46 = 22.92; field 15 years; problem 12 years")
  }

  @Test func theLifeOfANamedFieldStandsAboveThatOfAll() throws {
    let lives = "thresholds: {technology_life_field: 15, technology_life_field.冷链: 9.5}\n"
    let reading = try #require(try readings(TechnologyLife.self, site: lives).first)
    #expect(reading.value == .years(try #require(ExactDecimal("9.5"))))
  }

  @Test func withoutLivesTwiceTheTermIsLeft() throws {
    let reading = try #require(try readings(TechnologyLife.self).first)
    #expect(reading.value == .years(try #require(ExactDecimal("22.92"))))
  }

  @Test func theNextAnnuityIsDueIn168DaysWithoutAReminder() throws {
    let reading = try #require(try readings(AnnuityCountdown.self).first)
    #expect(reading.value == .days(168))
    #expect(reading.note?.en == "year 10, due on 2025-06-18, not yet due")
    let reminded = try #require(try readings(AnnuityCountdown.self, asOf: "2025-04-01").first)
    #expect(reminded.note?.en == "year 10, due on 2025-06-18, due soon")
  }

  @Test func daysPastTheDueDateAreNegative() throws {
    let late = try readings(
      AnnuityCountdown.self,
      patent: "annuities: [{year_no: 9, paid_on: 2024-06-01}]\n",
      asOf: "2025-07-01"
    )
    #expect(late.map(\.value) == [.days(-13)])
    let over = try readings(
      AnnuityCountdown.self,
      patent: "annuities: [{year_no: 9, paid_on: 2024-06-01}]\n",
      asOf: "2026-03-01"
    )
    #expect(over.first?.note?.en == "year 10, due on 2025-06-18, grace is over")
  }
}
