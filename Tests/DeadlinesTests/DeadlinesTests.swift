import Diagnostics
import Linking
import Records
import TestSupport
import Testing

@testable import Deadlines

@Suite struct DeadlinesTests {
  /// The deadlines as `DATE KIND NAME: WORDS (WHO)`.
  private func printed(_ graph: Graph) -> [String] {
    Deadlines.all(graph).map { deadline in
      let who = deadline.responsible.map { responsible in
        switch responsible {
        case .place(let place): graph[place.record].id
        case .name(let name): name
        case .withheld: "?"
        }
      }
      let fee = deadline.fee.map { " \($0.payable.formatted)" } ?? ""
      return "\(deadline.date) \(deadline.uid(graph)): \(deadline.item.en)"
        + " (\(who.joined(separator: ", ")))\(fee)"
    }
  }

  @Test func theNextAnnuityAndTheTermOfAPatent() throws {
    #expect(
      try printed(AnnuitySite.graph()) == [
        "2025-06-18 annuity.p.10: fee of patent year 10 (works) ¥4,000.00",
        "2036-06-18 term.p: the patent's term ends (works)",
      ]
    )
  }

  @Test func anOverdueAnnuityHasALastDayToo() throws {
    let graph = try AnnuitySite.graph(
      "annuities: [{year_no: 8, paid_on: 2023-06-01}]\nowner: works\n",
      asOf: "2024-09-01"
    )
    #expect(
      printed(graph).prefix(3) == [
        "2024-06-18 annuity.p.9: fee of patent year 9 (works) ¥2,200.00",
        "2024-12-18 grace.p.9: last day to pay the fee of patent year 9 (works) ¥2,500.00",
        "2025-06-18 annuity.p.10: fee of patent year 10 (works) ¥4,000.00",
      ]
    )
    let first = try #require(Deadlines.all(graph).first)
    #expect(first.state(on: graph.asOf) == .overdue)
    #expect(first.fee?.surcharge == Percent("10%"))
  }

  @Test func theAnnuityOfAnEndedRightIsStillToBeSettled() throws {
    let graph = try AnnuitySite.graph(
      "annuities: [{year_no: 8, paid_on: 2023-06-01}]\n",
      asOf: "2025-01-01"
    )
    let annuities = printed(graph).filter { $0.contains("annuity") }
    #expect(annuities.count == 1)
    #expect(annuities[0].hasPrefix("2024-06-18 annuity.p.9: "))
    #expect(annuities[0].contains("the right ended on the due date"))
  }

  @Test func strangersPatentsFallDueToNobodyHere() throws {
    #expect(try printed(AnnuitySite.graph("right_holders: [rival]\n")).isEmpty)
    let pool = [
      "pools/pool.yaml": "title: 池\nagency: works\nannuity_mode: agency-pays\npatents: [p]\n"
    ]
    let pooled = try AnnuitySite.graph("right_holders: [rival]\n", with: pool)
    #expect(
      printed(pooled).first == "2025-06-18 annuity.p.10: fee of patent year 10 (works) ¥4,000.00"
    )
  }

  @Test func thePayerOfTheRecordPays() throws {
    let pool = [
      "pools/pool.yaml": "title: 池\nagency: works\nannuity_mode: agency-pays\npatents: [p]\n"
    ]
    let graph = try AnnuitySite.graph(
      "right_holders: [rival]\nannuities: [{year_no: 9, paid_on: 2024-06-01, payer: right-holder}]\n",
      with: pool
    )
    #expect(printed(graph).first?.contains("(rival)") == true)
  }

  @Test func theAnnuitiesOfAPendingApplicationAreNotOwed() throws {
    let graph = try AnnuitySite.graph("legal_status: examination\n", asOf: "2016-12-01")
    #expect(
      printed(graph) == ["2017-06-19 priority.p: last day to file abroad with priority (works)"]
    )
  }

  @Test func aDesignHasSixMonthsOfPriority() throws {
    let graph = try AnnuitySite.graph(
      "legal_status: filed\npatent_type: design\n",
      asOf: "2016-12-01"
    )
    // 18 December 2016 is a Sunday.
    #expect(printed(graph).map { $0.prefix(21) } == ["2016-12-19 priority.p"])
  }

  @Test func aPlannedFilingClaimsThePriorityOfAnother() throws {
    let graph = try AnnuitySite.graph(
      "legal_status: planned\nfiling_date: unknown\npriority_date: 2024-03-01\n"
    )
    #expect(printed(graph).map { $0.prefix(21) } == ["2025-03-03 priority.p"])
    let second = try AnnuitySite.graph("legal_status: filed\npriority_date: 2016-01-05\n")
    #expect(printed(second).isEmpty, "a filing that claims priority gives none")
  }

  @Test func comingDatesOfStandardsAndDraftsOfProposals() throws {
    let graph = try AnnuitySite.graph(
      "legal_status: terminated\n",
      with: [
        "standards/s.yaml": """
        title: 标准
        version: "1"
        status: not-frozen
        use: target
        freeze_date: 2025-03-01
        publication_date: 2024-12-31
        effective_date: 2025-06-01

        """,
        "standard-proposals/d.yaml": """
        title: 提案
        kind: draft
        organization: ISO
        authors: [王某某]
        stage: demand
        state: draft
        submission_date: 2024-12-20

        """,
        "standard-orgs/sac.yaml": """
        title: 标委会
        code: other
        meetings: [{date: 2025-02-03, name: 年会}, {date: 2024-02-03, name: 上次年会}]

        """,
      ]
    )
    #expect(
      printed(graph) == [
        "2024-12-20 submission.d: submit the proposal (王某某)",
        "2025-02-03 meeting.sac.meeting.2025-02-03: 年会 ()",
        "2025-03-01 standard.s.freeze_date: the standard is frozen ()",
        "2025-06-01 standard.s.effective_date: the standard comes into force ()",
      ]
    )
  }

  @Test func statesGoByMonthAndByNinetyDays() throws {
    func state(_ date: String) throws -> Deadline.State {
      let graph = try AnnuitySite.graph()
      let place = Place(try #require(graph.record(id: "p")))
      let deadline = Deadline(
        .action,
        on: try #require(CalendarDate(date)),
        Phrase(zh: "做", en: "do"),
        of: place
      )
      return deadline.state(on: try #require(CalendarDate("2026-11-21")))
    }
    #expect(try state("2026-11-20") == .overdue)
    #expect(try state("2026-11-21") == .thisMonth)
    #expect(try state("2026-11-30") == .thisMonth)
    #expect(try state("2026-12-01") == .soon)
    #expect(try state("2027-02-19") == .soon)
    #expect(try state("2027-02-20") == .later)
  }

  @Test func everyDeadlineHasANameOfItsOwn() throws {
    let graph = try AnnuitySite.graph(
      with: [
        "standard-orgs/sac.yaml":
          "title: 标委会\ncode: other\nmeetings: [{date: 2025-02-03, name: 甲}, {date: 2025-02-03, name: 乙}]\n"
      ]
    )
    let names = Deadlines.all(graph).map { $0.uid(graph) }
    #expect(names.count == 4)
    #expect(Set(names).count == names.count)
  }
}
