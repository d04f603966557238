import Diagnostics
import Indicators
import Linking
import Records
import Templates
import TestSupport
import Testing

@testable import Pages

/// The first page.
struct DashboardTests {
  @Test func showsTheRatesWithTheirPartsAndTargets() throws {
    let site = try ComposedSite(SampleContent.files)
    let chain = try #require(site.page("index.html")).content(.chinese)["chain"]?.model
    let first = try #require(chain?["steps"]?.items?.first?.model)
    let indicator = try #require(site.facts.indicator("D1"))
    let figure = indicator.figures[0]
    let headline = try #require(first["headline"]?.model)
    #expect(headline["counted"]?.model?["count"] == .number(figure.counted.count))
    #expect(headline["total"]?.model?["href"] == "indicators/D1.html#D1g-total")
    #expect(headline["tick"] == "70")
    #expect(chain?["size"] == "three")
  }

  @Test func saysNothingOfAChainWithoutIndicators() throws {
    let day = try #require(CalendarDate("2026-01-01"))
    let facts = SiteFacts(
      graph: Graph(
        site: SiteConfiguration(Self.emptySite),
        asOf: day,
        types: RecordCatalog.types,
        records: []
      ),
      documents: [],
      findings: [],
      files: [],
      assets: [],
      indicators: [],
      build: BuildFacts(version: "1.0", audience: "public", classes: [.public])
    )
    let page = DashboardPage.pages(facts)[0].content(.english)
    #expect(page["chain"] == ModelValue.none)
    #expect(page["todo"] == [])
    #expect(page["charts"] == ModelValue.none)
  }

  @Test func listsTheNewestChangesFirstAndMarksNewRecords() throws {
    let site = try ComposedSite(SampleContent.files)
    let changes = RecentChanges(site.facts).models(.chinese)
    #expect(changes.map { $0["date"] } == ["2026-03-01", "2026-02-01"])
    #expect(changes.map { $0["new"] } == [false, true])
  }

  @Test func asksToDecideOnATechnologyWithoutARoute() throws {
    let site = try ComposedSite(SampleContent.files)
    let groups = FindingGroups(site.facts)
    let actions = ActionList(facts: site.facts, groups: groups, language: .english).models
    let hrefs = actions.map { $0["href"] }
    #expect(hrefs.contains("technologies/index-protection_route-undecided.html"))
    #expect(actions.count <= 4)
  }

  @Test func showsHowFarEachProjectHasComeStageByStage() throws {
    let site = try ComposedSite(ProjectSite.files)
    let content = try #require(site.page("index.html")).content(.chinese)
    let row = try #require(content["projects"]?.model?["rows"]?.items?.first?.model)
    let stages = (row["stages"]?.items ?? []).compactMap(\.model)
    #expect(stages.map { $0["done"] } == [8, 4, 1, 0])
    #expect(stages.map { $0["total"] } == [8, 6, 3, 3])
    #expect(stages.map { $0["complete"] } == [true, false, false, false])
    #expect(stages[1]["href"] == "projects/proj.html#stage-8.2")
    let workflow = Workflow(try #require(site.facts.graph.record(id: "proj")), in: site.facts.graph)
    #expect(row["more"] == .number(workflow.due.count - 1))
  }

  @Test func showsWhatFallsDueNextWithAFewOfTheMissed() throws {
    let site = try ComposedSite(ProjectSite.files)
    let content = try #require(site.page("index.html")).content(.english)
    let items = (content["due"]?.model?["items"]?.items ?? []).compactMap(\.model)
    let dates = items.compactMap { item -> String? in
      if case .text(let date) = item["date"] { date } else { nil }
    }
    #expect(!dates.isEmpty && dates == dates.sorted() && dates.count <= 7)
    let today = site.facts.graph.asOf.description
    #expect(items.map { $0["late"] } == dates.map { .flag($0 < today) })
    #expect(dates.count { $0 < today } <= 3)
  }

  @Test func namesARateBelowItsTargetWithTheGap() {
    let indicator = Indicator(
      id: "D1",
      name: Phrase(zh: "率", en: "rate"),
      formula: Phrase(zh: "式", en: "formula"),
      source: "",
      figures: [
        Indicator.Figure(
          id: "D1g",
          name: Phrase(zh: "已授权", en: "granted"),
          counted: [Place(RecordIndex(0))],
          total: [Place(RecordIndex(0)), Place(RecordIndex(1)), Place(RecordIndex(2))],
          target: ExactDecimal(70)
        ),
        Indicator.Figure(
          id: "D1f",
          name: Phrase(zh: "已申请", en: "filed"),
          counted: [],
          total: []
        ),
      ]
    )
    let models = FigureModels(indicator: indicator, language: .english)
    let word = models.figure(0)["tag"]?.model?["word"]
    #expect(word == "36.7 points below target 70%")
    #expect(models.figure(0)["percent"] == "33.3")
    #expect(models.figure(1)["percent"] == ModelValue.none)
    #expect(models.figure(1)["label"] == "filed n/a (0/0)")
  }

  private static var emptySite: Record {
    let span = SourceSpan(file: FileID(0), line: 1, column: 1)
    return Record(id: "site", type: Site.type, entry: Entry(at: span), span: span, path: "")
  }
}
