import Diagnostics
import Rules
import Testing

/// The rules over pools and licences, beyond their examples (R67, R69, R70, R76, R77, R81, R82, R84, R138).
@Suite struct PoolRulesTests {
  /// The rules' example of a pool and its licence, with places of its files changed.
  private func checked(
    asOf: String = ExampleSite.asOf,
    _ changes: (path: String, from: String, to: String)...,
    adding more: [String: String] = [:]
  ) throws -> Checked {
    let example = PoolCounts.example
    var files = ExampleSite.files.merging(example.with) { $1 }
    files[example.path] = example.good
    for change in changes {
      let text = files[change.path] ?? ""
      guard text.contains(change.from) else {
        throw Checked.Absent(text: change.from, path: change.path)
      }
      files[change.path] = text.replacing(change.from, with: change.to)
    }
    return try Checked(files.merging(more) { $1 }, asOf: asOf)
  }

  /// The findings of one rule in short: `R69 warning patents[2].listed_status`.
  private func found(_ rule: String, in checked: Checked) -> [String] {
    zip(checked.summary, checked.findings).filter { $1.rule.name == rule }.map { $0.0 }
  }

  private let pool = "pools/latch-pool.yaml"
  private let licence = "licences/latch-licence.yaml"
  private let hinge = "patents/hinge.yaml"
  private let latch = "patents/lid-latch.yaml"
  private let ended = "legal_status: abandoned\nevents: [{date: 2023-06-20, kind: abandonment}]"
  private let second =
    "hinge, contributor: hinge-works, listed_on: 2022-12-10, listed_status: granted, "
    + "status_synced_on: 2023-06-01"

  @Test func theExampleIsSilent() throws {
    #expect(try checked().summary == [])
  }

  @Test func aHolderUnderTwoNamesIsOneHolder() throws {
    let one = try checked(
      (latch, "right_holders: [example-works]", "right_holders: [hinge-works]"),
      (hinge, "right_holders: [hinge-works]", "right_holders: [organization/hinge-works]")
    )
    #expect(found("pool-foundation", in: one) == ["R67 error patents"])
  }

  @Test func aPatentThatHasLeftDoesNotMakeASecondHolder() throws {
    let left = try checked(
      (pool, second, second + ", delisted_on: 2023-06-30, delisted_reason: 权利人退出")
    )
    #expect(found("pool-foundation", in: left) == ["R67 error patents"])
    let leaving = try checked(
      (pool, second, second + ", delisted_on: 2023-07-01, delisted_reason: 权利人退出")
    )
    #expect(found("pool-foundation", in: leaving) == [], "it is in the pool until that day")
  }

  @Test func whatHappensToAPatentAfterItLeftIsNoneOfThePoolsBusiness() throws {
    let left = try checked(
      (hinge, "legal_status: granted", ended),
      (pool, second, second + ", delisted_on: 2023-06-15, delisted_reason: 权利人退出")
    )
    #expect(!left.summary.contains { $0.hasPrefix("R69") })
  }

  @Test(arguments: [("2023-07-20", 0), ("2023-07-21", 1)])
  func theLimitIsTheLastDayOnWhichAListingMayLag(_ day: String, _ count: Int) throws {
    let lagging = try checked(asOf: day, (hinge, "legal_status: granted", ended))
    #expect(found("pool-status-stale", in: lagging).count == count)
    #expect(found("pool-status-unsynced", in: lagging) == [], "it was synced once")
  }

  @Test func aListingSyncedOnTheDayOfTheChangeIsSynced() throws {
    let synced = second.replacing("granted", with: "abandoned")
      .replacing("2023-06-01", with: "2023-06-20")
    let checked = try checked(
      asOf: "2024-06-30",
      (hinge, "legal_status: granted", ended),
      (pool, second, synced)
    )
    #expect(!checked.summary.contains { $0.hasPrefix("R69") })
  }

  @Test func aChangeOfOwnerIsToBeSyncedThoughTheStatusAgrees() throws {
    let change = "legal_status: granted\nevents: [{date: 2023-06-20, kind: ownership-change}]"
    let late = try checked(asOf: "2023-08-30", (hinge, "legal_status: granted", change))
    #expect(
      found("pool-status-stale", in: late) == ["R69 warning patents[2].status_synced_on"]
    )
    let never = try checked(
      (hinge, "legal_status: granted", change),
      (pool, second, second.replacing(", status_synced_on: 2023-06-01", with: ""))
    )
    #expect(found("pool-status-unsynced", in: never) == ["R69 error patents[2].status_synced_on"])
  }

  @Test func countsAreByType() throws {
    let design = try checked((hinge, "patent_type: utility-model", "patent_type: design"))
    #expect(
      found("pool-counts", in: design) == [
        "R70 error counts.utility_model", "R70 error counts.design",
      ]
    )
    #expect(
      found("licence-counts", in: design) == [
        "R82 error patent_counts.utility_model", "R82 error patent_counts.design",
      ]
    )
  }

  @Test func aDeadPatentIsNotCountedInItsPool() throws {
    let dead = try checked((hinge, "legal_status: granted", ended))
    #expect(
      found("pool-counts", in: dead) == [
        "R70 error counts.total", "R70 error counts.utility_model",
      ]
    )
    #expect(found("licence-counts", in: dead) == [], "it was licensed when the licence was signed")
  }

  @Test(arguments: [
    ("listed_on: 2023-01-10", [String]()),
    (
      "listed_on: 2023-01-11",
      ["R82 error patent_counts.total", "R82 error patent_counts.utility_model"]
    ),
    ("listed_on: 2022-12-10, delisted_on: 2023-01-11, delisted_reason: 权利人退出", []),
    (
      "listed_on: 2022-12-10, delisted_on: 2023-01-10, delisted_reason: 权利人退出",
      ["R82 error patent_counts.total", "R82 error patent_counts.utility_model"]
    ),
  ])
  func aLicenceOfAllCountsThePoolOfTheDayOfSigning(_ days: String, _ faults: [String]) throws {
    let checked = try checked(
      (pool, second, second.replacing("listed_on: 2022-12-10", with: days))
    )
    #expect(found("licence-counts", in: checked) == faults)
  }

  @Test func aLicenceOfNamedPatentsCountsThose() throws {
    let named = try checked(
      (licence, "licensed_patents: all-of-pool", "licensed_patents: [lid-latch]")
    )
    #expect(
      found("licence-counts", in: named) == [
        "R82 error patent_counts.total", "R82 error patent_counts.utility_model",
      ]
    )
  }

  @Test func onlyConfirmedEssentialPatentsThatAreStillListedStandInANonSEPPool() throws {
    let potential = try checked((pool, "sep_scope: mixed", "sep_scope: non-sep"))
    #expect(found("pool-sep-scope", in: potential) == [], "one of them is potentially essential")
    let left = try checked(
      (pool, "sep_scope: mixed", "sep_scope: non-sep"),
      (hinge, "sep_status: none", "sep_status: confirmed"),
      (pool, second, second + ", delisted_on: 2023-06-15, delisted_reason: 标准必要专利")
    )
    #expect(found("pool-sep-scope", in: left) == [])
  }

  @Test func aPartyIsKnownUnderEverySpelling() throws {
    let same = try checked(
      (licence, "licensee: cooler-factory", "licensee: {org: Pool-Agency}")
    )
    #expect(found("licence-parties", in: same) == ["R138 warning licensee"])
  }

  @Test func aLicenceMayLastAsLongAsItsLongestPatent() throws {
    func terms(_ end: String) throws -> Checked {
      try checked(
        (licence, "licensed_patents: all-of-pool", "licensed_patents: [hinge]"),
        (licence, "term_to: 2028-01-09", "term_to: \(end)")
      )
    }
    #expect(found("licence-outlives-patents", in: try terms("2032-02-28")) == [])
    #expect(
      found("licence-outlives-patents", in: try terms("2032-03-02")) == ["R138 warning term_to"]
    )
    let both = try checked((licence, "term_to: 2028-01-09", "term_to: 2035-01-09"))
    #expect(found("licence-outlives-patents", in: both) == [], "the other patent lives longer")
  }

  @Test func aLumpSumNeedsItsAmountAndNoRate() throws {
    let lump = try checked((licence, "pricing: running-royalty", "pricing: lump-sum"))
    #expect(found("licence-pricing", in: lump).allSatisfy { $0.contains("lump_sum") })
    #expect(found("licence-pricing", in: lump).count == 1)
  }

  @Test func twoPoolsInOneFieldAreToldWhateverTheSpacingAndOnlyWhileBothAreActive() throws {
    let text = PoolCounts.example.good.replacing("盖体锁紧", with: "盖体 锁紧")
    let twice = try checked(adding: ["pools/second.yaml": text])
    #expect(found("pool-duplicate", in: twice) == ["R76 warning technology_field"])
    let dormant = try checked(
      (hinge, "legal_status: granted", ended),
      adding: [
        "pools/second.yaml": text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.contains("patent: lid-latch") }.joined(separator: "\n")
      ]
    )
    #expect(found("pool-duplicate", in: dormant) == [], "nothing in the second is in force")
  }

  @Test func aPoolWithoutPatentsCountsNone() throws {
    let text = """
      title: 空池
      technology_field: 门体密封
      counts: {total: 0, invention: 0, utility_model: 0, design: 0}
      patents: []

      """
    let empty = try checked(adding: ["pools/empty.yaml": text])
    #expect(found("pool-counts", in: empty) == [])
    #expect(found("pool-duplicate", in: empty) == [])
    let one = try checked(adding: ["pools/empty.yaml": text.replacing("total: 0", with: "total: 1")]
    )
    #expect(found("pool-counts", in: one) == ["R70 error counts.total"])
  }
}
