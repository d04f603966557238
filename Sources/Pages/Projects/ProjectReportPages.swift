import Diagnostics
import Linking
import Records
import Templates

/// The report of each project, to be printed as a whole.
enum ProjectReportPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let figures = WorkflowFigures(facts)
    let uses = facts.uses
    return facts.listed(Project.type).compactMap { project in
      guard let path = facts.addresses.path(project) else { return nil }
      let record = facts.graph[project]
      let name = Phrase(zh: record.title(.chinese), en: record.title(.english))
      let report = ProjectReport.path(path)
      return Page(
        report,
        kind: "project-report",
        title: ProjectReport.title(record),
        parents: [.home, .list(Project.type), .init(name, path)]
      ) { language in
        let page = ProjectPage(
          facts: facts,
          project: project,
          path: report,
          language: language,
          figures: figures,
          uses: uses
        )
        return ProjectReport(page: page).model
      }
    }
  }
}
