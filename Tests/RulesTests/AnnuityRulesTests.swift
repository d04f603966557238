import Diagnostics
import Rules
import TestSupport
import Testing

@Suite("Rules over annuities") struct AnnuityRulesTests {
  /// The findings about annuities of a granted patent, filed on 2021-06-01.
  private func lines(
    _ annuities: String,
    asOf: String = "2023-06-30",
    fields: String = "",
    with others: [String: String] = [:]
  ) throws -> [String] {
    var files = [
      "site.yaml": """
      title: 示例
      organization: works
      fee_tables: [{from: 2018-01-01, patent_type: invention, years: {1-3: 900, 4-6: 1200}}]

      """,
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "patents/p.yaml": """
      title: 专利
      filing_date: 2021-06-01
      grant_date: 2022-12-02
      inventors: [王某某]
      patent_type: invention
      right_holders: [works]
      legal_status: granted
      sep_status: none
      annuities: [\(annuities)]

      """ + fields,
    ]
    files.merge(others) { $1 }
    let checked = try Checked(files, asOf: asOf)
    return (checked.findings(of: "annuity-due") + checked.findings(of: "annuity-date")).map {
      "\($0.severity.rawValue): \($0.message.en)"
    }
  }

  private static let paid = "{year_no: 3, due: 2023-06-01, paid_on: 2023-05-18}"

  @Test func anOverdueFeeTellsTheSurchargeOfToday() throws {
    #expect(
      try lines("{year_no: 3, due: 2023-06-01}", asOf: "2023-08-02") == [
        "error: the fee of patent year 3 was due on 2023-06-01, 62 days ago; a surcharge of 10% "
          + "of the full fee is borne now (¥90.00)"
      ]
    )
  }

  @Test func afterTheGraceTheRightHasEndedFromTheDueDate() throws {
    #expect(
      try lines("{year_no: 3, due: 2023-06-01}", asOf: "2023-12-02") == [
        "error: the fee of patent year 3 is not recorded as paid, and its grace ended on "
          + "2023-12-01: the right ended from 2023-06-01"
      ]
    )
    #expect(
      try lines("{year_no: 3, due: 2023-06-01, paid_on: 2023-12-04}", asOf: "2023-12-05") == [
        "error: the fee of patent year 3 was paid on 2023-12-04 only, and its grace ended on "
          + "2023-12-01: the right ended from 2023-06-01"
      ]
    )
  }

  @Test func aReminderIsGivenWithinItsDays() throws {
    #expect(try lines(Self.paid, asOf: "2024-03-04") == [])
    #expect(
      try lines(Self.paid, asOf: "2024-03-05") == [
        "warning: the fee of patent year 4 falls due on 2024-06-03, in 90 days"
      ]
    )
  }

  @Test func aPoolThatRemindsRecordsItsReminder() throws {
    let pool = ["pools/pool.yaml": "title: 池\nagency: works\nannuity_mode: remind\npatents: [p]\n"]
    let missing = try lines(Self.paid, asOf: "2024-04-04", with: pool)
    #expect(missing.count == 1)
    #expect(missing.first?.hasSuffix("but no reminder is recorded") == true)
    let sent = "\(Self.paid), {year_no: 4, due: 2024-06-03, reminder_sent: 2024-04-01}"
    #expect(
      try lines(sent, asOf: "2024-04-04", with: pool) == [
        "warning: the fee of patent year 4 falls due on 2024-06-03, in 60 days"
      ]
    )
  }

  @Test func whatIsNotRecordedAtAllIsNotJudged() throws {
    #expect(try lines("", asOf: "2025-05-20") == [])
    #expect(try lines("{year_no: 4, paid_on: 2024-05-20}", asOf: "2024-06-10") == [])
  }

  @Test func aRightThatEndedOwesNothing() throws {
    let ended = [
      "patents/p.yaml": """
      title: 专利
      filing_date: 2021-06-01
      grant_date: 2022-12-02
      inventors: [王某某]
      patent_type: invention
      right_holders: [works]
      legal_status: terminated
      sep_status: none
      annuities: [{year_no: 3, due: 2023-06-01}]

      """
    ]
    #expect(try lines("", asOf: "2024-05-20", with: ended) == [])
  }

  @Test func aFeeTableNamesPatentYears() throws {
    let site = """
      title: 示例
      organization: works
      fee_tables: [{from: 2018-01-01, patent_type: invention, years: {1-3: 900, 第四年: 1200}}]

      """
    #expect(
      try lines(Self.paid, with: ["site.yaml": site]) == [
        "warning: \"第四年\" is no patent year; the fee is not used"
      ]
    )
  }
}
