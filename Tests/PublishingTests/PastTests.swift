import Diagnostics
import Foundation
import Publishing
import Reading
import Records
import Testing

/// What a site was at earlier commits, as a build with `--history` tells it.
@Suite struct PastTests {
  private static func technology(_ title: String, patents: String = "") -> String {
    """
    title: \(title)
    rd_form: own
    protection_route: patent
    route_decided_by: works
    route_date: 2021-05-20
    route_reason: 结构可见。
    \(patents)
    """
  }

  private static func patent(_ title: String, _ technology: String, number: String) -> String {
    """
    title: \(title)
    confidentiality: public
    application_no: \(number)
    filing_date: 2021-06-01
    grant_date: 2021-12-07
    inventors: [王某某]
    right_holders: [works]
    technologies: [\(technology)]
    patent_type: utility-model
    legal_status: granted

    """
  }

  /// Six states, the last as of February 2026; each step changes rates, records or a verdict.
  private func site() throws -> DatedSite {
    var files = try SampleFiles.bucket
    files["site.yaml", default: ""] +=
      "fail_on: never\nlanguages: [zh-CN, en]\ndefault_audience: restricted\n"
    files["technologies/lid.yaml"] = Self.technology("盖体")
    let site = try DatedSite(files, on: "2025-02-10")
    let folder = site.folder
    try folder.write("patents/lid.yaml", Self.patent("盖", "lid", number: "202120000002.6"))
    try site.commit(on: "2025-05-05")
    try folder.write("technologies/handle.yaml", Self.technology("提手"))
    try folder.change("technologies/lid.yaml", "结构可见。", to: "外观可见。")
    try site.commit(on: "2025-08-08")
    try folder.write("technologies/grip.yaml", try folder.text("technologies/handle.yaml"))
    try folder.remove("technologies/handle.yaml")
    try folder.remove("patents/lid.yaml")
    try site.commit(on: "2025-11-11")
    try folder.change(
      "correspondences/cor-cold-bucket-claim1.yaml",
      "match: met\n    strength: explained",
      to: "match: unmet\n    strength: explained"
    )
    try site.commit(on: "2026-02-02")
    return site
  }

  private static let days = [
    "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30",
  ]

  @Test func eachPointIsWhatABuildOfItsCommitAsOfItsDayGives() throws {
    let site = try site()
    try site.build()
    let rates = try site.rates()
    #expect(rates.keys.sorted() == Self.days)
    #expect(Set(rates.values.map { $0["D1/D1g"] }).count > 2)
    for point in try site.points() {
      let day = "\(point["date"] ?? "")"
      let copy = FileManager.default.temporaryDirectory
        .appending(path: "linkage-past-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: copy) }
      try site.git("worktree", "add", "-q", "--detach", copy.path, "\(point["commit"] ?? "")")
      let there = DatedSite(try SiteFolder(copying: copy))
      var options = there.folder.options()
      options.asOf = try #require(CalendarDate(day))
      #expect(try SiteBuild(options).run().written != nil)
      let indicators = try there.json("data/indicators.json")["indicators"] as? [[String: Any]]
      var clean: [String: String] = [:]
      for indicator in indicators ?? [] {
        for figure in indicator["figures"] as? [[String: Any]] ?? [] {
          let key = "\(indicator["id"] ?? "")/\(figure["id"] ?? "")"
          clean[key] = clean[key] ?? "\(figure["numerator"] ?? "")/\(figure["denominator"] ?? "")"
        }
      }
      // Only figures that there still are have a past.
      let now = rates["2026-06-30"] ?? [:]
      #expect(rates[day] == clean.filter { now[$0.key] != nil }, "\(day)")
      try site.git("worktree", "remove", "--force", copy.path)
    }
  }

  @Test func tellsWhichRecordsCameChangedAndWent() throws {
    let site = try site()
    try site.build()
    #expect(try site.changes(until: "2025-06-30") == ["patent/lid added"])
    #expect(
      try site.changes(until: "2025-09-30")
        == ["technology/handle added", "technology/lid changed route_reason"]
    )
    // A record under another name is another record.
    #expect(
      try site.changes(until: "2025-12-31")
        == ["patent/lid removed", "technology/grip added", "technology/handle removed"]
    )
    #expect(
      try site.changes(until: "2026-03-31")
        == ["correspondence/cor-cold-bucket-claim1 changed rows"]
    )
    #expect(try site.changes(until: "2026-06-30") == [])
    let page = try site.page("history/2025-12-31.html")
    #expect(page.contains("technologies/grip.html"))
    // What is gone has no page to lead to.
    #expect(page.contains("提手") && !page.contains("technologies/handle.html"))
  }

  @Test func tellsWhichVerdictsChanged() throws {
    let site = try site()
    try site.build()
    let charts = try site.json("data/history/2026-03-31.json")["charts"] as? [[String: Any]]
    let chart = try #require(charts?.first)
    #expect(charts?.count == 1)
    #expect(chart["id"] as? String == "cor-cold-bucket-claim1")
    #expect(chart["result_before"] as? String == "corresponds")
    #expect(chart["result_after"] as? String == "not-corresponds")
  }

  @Test func takesTheLastCommitOfEachDay() throws {
    let site = try site()
    try site.folder.write("technologies/late.yaml", Self.technology("晚"))
    try site.commit(on: "2026-03-31")
    try site.folder.write("technologies/later.yaml", Self.technology("更晚"))
    try site.commit(on: "2026-04-01")
    try site.build()
    #expect(
      try site.changes(until: "2026-03-31")
        == ["correspondence/cor-cold-bucket-claim1 changed rows", "technology/late added"]
    )
    #expect(try site.changes(until: "2026-06-30") == ["technology/later added"])
  }

  @Test func looksBackAtTheDaysThatTheSiteAsksFor() throws {
    let site = try site()
    try site.folder.write(
      "site.yaml",
      try site.folder.text("site.yaml") + "history: {every: month, points: 3}\n"
    )
    try site.build()
    #expect(
      try site.points().map { "\($0["date"] ?? "")" }
        == ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    )
    #expect(try site.history()["every"] as? String == "month")
  }

  @Test func looksBackInShorterStepsWhereTheSiteIsYoung() throws {
    let site = try DatedSite(try SampleFiles.bucket, on: "2026-04-15")
    try site.build()
    #expect(try site.history()["every"] as? String == "month")
    #expect(
      try site.points().map { "\($0["date"] ?? "")" } == ["2026-04-30", "2026-05-31", "2026-06-30"]
    )
    let today = try DatedSite(try SampleFiles.bucket, on: "2026-06-30")
    try today.build()
    #expect(try today.points().count == 1)
    #expect(try today.page("history.html").contains("还没有可比的时点"))
  }

  @Test func leavesOutRecordsThatCouldNotBeReadAndSaysSo() throws {
    let site = try site()
    try site.folder.write("technologies/grip.yaml", "title: [\n")
    try site.commit(on: "2026-03-03")
    try site.folder.write("technologies/grip.yaml", Self.technology("提手"))
    try site.commit(on: "2026-04-04")
    try site.build()
    let unread = try site.points().map { $0["unread"] as? Int ?? -1 }
    #expect(unread == [0, 0, 0, 0, 1, 0])
    #expect(try site.page("history.html").contains("2026-03-31：1 条记录未计入"))
  }

  @Test func readsASiteThatIsAFolderOfItsRepository() throws {
    // Content at the root of the repository is another site's.
    let site = try DatedSite(["site.yaml": "title: x\n"], on: "2025-01-01")
    let inner = site.folder.folder.appending(path: "a site")
    for (path, text) in try SampleFiles.bucket {
      try SiteFolder.write(text, to: inner.appending(path: "Content/\(path)"))
    }
    try site.commit(on: "2025-08-08")
    var options = try site.options()
    options.site = inner.path
    options.output = site.folder.output.path
    #expect(try SiteBuild(options).run().written != nil)
    #expect(
      try site.points().map { "\($0["date"] ?? "")" }
        == ["2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30"]
    )
    #expect(Set(try site.rates().values).count == 1)
    #expect(Set(try site.points().map { $0["records"] as? Int }).count == 1)
  }

  // MARK: Who may see what

  @Test func whatIsWithheldNowLeavesNoTraceOfThePast() throws {
    var files = try SampleFiles.bucket
    files["site.yaml", default: ""] += "fail_on: never\n"
    let never = try DatedSite(files, on: "2025-02-10")
    files["technologies/qzxone.yaml"] = Self.technology("qzxtitle") + "confidentiality: public\n"
    files["technologies/qzxgone.yaml"] = Self.technology("qzxgone") + "confidentiality: internal\n"
    let site = try DatedSite(files, on: "2025-02-10")
    try site.folder.change("technologies/qzxone.yaml", "结构可见", to: "结构另见")
    try site.folder.remove("technologies/qzxgone.yaml")
    try site.commit(on: "2025-05-05")
    try site.folder.change("technologies/qzxone.yaml", ": public", to: ": secret")
    try site.commit(on: "2026-02-02")
    try site.build(audience: "public")
    try never.build(audience: "public")
    let traces = try site.folder.outputs().filter {
      $0.key.contains("qzx") || String(decoding: $0.value, as: UTF8.self).contains("qzx")
    }
    #expect(traces.keys.sorted() == [])
    let (rates, others) = (try site.rates(), try never.rates())
    for day in Self.days { #expect(rates[day] == others[day]) }
    #expect(
      try site.points().map { $0["records"] as? Int }
        == never.points().map { $0["records"] as? Int }
    )
    // Who may see them finds them.
    try site.build(audience: "restricted")
    #expect(try site.changes(until: "2025-06-30") == ["technology/qzxgone removed"])
  }

  @Test func whatWasWithheldThenStaysSo() throws {
    var files = try SampleFiles.bucket
    files["site.yaml", default: ""] += "fail_on: never\n"
    files["technologies/body.yaml", default: ""] += "confidentiality: secret\n"
    let site = try DatedSite(files, on: "2025-02-10")
    try site.folder.change("technologies/body.yaml", "confidentiality: secret\n", to: "")
    try site.commit(on: "2025-05-05")
    try site.build()
    #expect(try site.changes(until: "2025-06-30").contains("technology/body added"))
    let rates = try site.rates()
    #expect(rates["2025-03-31"]?["D1/D1g"] ?? "0/0" == "0/0")
    #expect(rates["2025-06-30"]?["D1/D1g"] == "1/1")
  }

  @Test func aKeptPointIsNotUsedOnceARecordOfItIsWithheld() throws {
    let site = try site()
    let first = try site.build()
    #expect(first.profile?.recalled.map { [$0.made, $0.kept] } == [5, 0])
    let before = try site.rates()
    try site.folder.write(
      "technologies/lid.yaml",
      try site.folder.text("technologies/lid.yaml") + "confidentiality: secret\n"
    )
    let second = try site.build()
    #expect(second.profile?.recalled.map { [$0.made, $0.kept] } == [5, 0])
    #expect(try site.rates()["2025-03-31"] != before["2025-03-31"])
    try expectClean(site)
  }

  // MARK: Building again

  /// Expects that the output is that of a build from nothing.
  private func expectClean(
    _ site: DatedSite,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let differences = try BuildVerification(site.options()).differences()
    #expect(differences == [], sourceLocation: sourceLocation)
  }

  @Test func computesAPointOnce() throws {
    let site = try site()
    try site.build()
    Thread.sleep(forTimeInterval: 0.05)
    try site.folder.change("technologies/lid.yaml", "外观可见", to: "外观常见")
    let second = try site.build()
    #expect(second.profile?.recalled.map { [$0.made, $0.kept] } == [0, 5])
    #expect(try site.changes(until: "2026-06-30") == ["technology/lid changed route_reason"])
    try expectClean(site)
    // A commit in a period that was looked back at makes that point and no other anew.
    try site.commit(on: "2026-03-30")
    let third = try site.build()
    #expect(third.profile?.recalled.map { [$0.made, $0.kept] } == [1, 4])
    try expectClean(site)
    // A day on, the same points stand.
    let fourth = try site.build(asOf: "2026-07-01")
    #expect(fourth.profile?.recalled.map { [$0.made, $0.kept] } == [1, 5])
  }

  @Test func makesAgainWhatShowsTheTrendAndNothingElse() throws {
    let site = try site()
    try site.folder.written()
    let before = try site.folder.outputs()
    let written = try #require(try site.build().written)
    #expect(written.paths.contains("history.html") && written.paths.contains("index.html"))
    #expect(
      written.paths.contains("indicators/d1.html") || written.paths.contains("indicators/D1.html")
    )
    #expect(!written.paths.contains { $0.hasPrefix("patents/") || $0.hasPrefix("technologies/") })
    try expectClean(site)
    // Without the past the site is as it was, to the byte.
    try site.folder.written()
    let after = try site.folder.outputs()
    #expect(before == after)
  }

  @Test func saysNothingChangedOnlyWhereThePastIsTheSame() throws {
    let site = try site()
    Thread.sleep(forTimeInterval: 0.05)
    try site.build()
    #expect(try site.build().written?.changed == 0)
    #expect(try site.folder.written().removed > 0)
  }

  // MARK: Git

  @Test func saysThatAShallowCloneTellsLess() throws {
    let site = try site()
    let clone = FileManager.default.temporaryDirectory
      .appending(path: "linkage-past-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: clone) }
    try site.git("clone", "-q", "--depth", "2", "file://" + site.folder.path, clone.path)
    let shallow = DatedSite(try SiteFolder(copying: clone))
    let outcome = try shallow.build()
    #expect(outcome.notices.map(\.en).first?.contains("git fetch --unshallow") == true)
    #expect(try shallow.history()["complete"] as? Bool == false)
    #expect(try shallow.page("history.html").contains("历史不完整"))
    // The notice stands as long as nothing changes.
    #expect(try shallow.build().notices.count == 1)
    #expect(try site.build().notices.isEmpty)
    try shallow.git("fetch", "-q", "--unshallow", "file://" + site.folder.path)
    #expect(try shallow.build().notices.isEmpty)
    #expect(try shallow.rates() == site.rates())
  }

  @Test func runsNothingThatTheRepositoryHasSetUp() throws {
    let site = try site()
    let trace = site.folder.folder.appending(path: "trace")
    let script = "sh -c 'touch \(trace.path); cat'"
    try site.git("config", "core.pager", script)
    try site.git("config", "pager.log", script)
    try site.git("config", "core.fsmonitor", script)
    try site.git("config", "filter.x.smudge", script)
    try site.git("config", "diff.x.textconv", script)
    try SiteFolder.write(
      "* filter=x diff=x\n",
      to: site.folder.folder.appending(path: ".git/info/attributes")
    )
    try site.build()
    #expect(!FileManager.default.fileExists(atPath: trace.path))
    #expect(try site.points().count == 6)
  }

  @Test func saysWhatIsMissingWhereThereIsNoPast() throws {
    let site = try SiteFolder(try SampleFiles.bucket)
    var options = site.options()
    options.withHistory = true
    let failure = try #require(throws: PastFailure.self) { try SiteBuild(options).run() }
    #expect(failure.reason == .noRepository)
    #expect(failure.message.en.contains("git init"))
    try DatedSite.git(["init", "-q", "-b", "main"], in: site.path)
    let second = try #require(throws: PastFailure.self) { try SiteBuild(options).run() }
    #expect(second.reason == .noCommit)
  }
}
