import Diagnostics
import Linking
import Records
import Templates

/// A project as one report to be printed: its own page in short, then its claim charts, a sheet each.
struct ProjectReport {
  let page: ProjectPage

  /// How many charts a report holds; further ones are named.
  private static let most = 24

  /// The path of the report of the project at `path`.
  static func path(_ path: String) -> String { "\(path.dropLast(".html".count))/report.html" }

  /// What the report is called.
  static func title(_ record: Record) -> Phrase {
    Phrase(zh: "\(record.title(.chinese))：报告", en: "\(record.title(.english)): report")
  }

  var model: Model {
    let references = ReferenceModels(facts: page.facts, language: page.language)
    let charts = ProjectContents(page.project, in: page.facts.graph).charts
    return page.model.adding([
      "project": .map(references.ref(page.project)),
      "sheets": .list(charts.prefix(Self.most).compactMap { sheet($0, references) }),
      "left-out": .list(charts.dropFirst(Self.most).map { references.ref($0) }),
    ])
  }

  private func sheet(_ index: RecordIndex, _ references: ReferenceModels) -> Model? {
    guard let chart = page.facts.graph.chart(of: index) else { return nil }
    // A row of one chart has the anchor that a row of the next has: here they have none.
    return ChartPage(
      facts: page.facts,
      chart: chart,
      path: page.path,
      language: page.language,
      hasAnchors: false
    ).model.adding(["title": .map(references.ref(index))])
  }
}
