import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// A linkage project: what was done, by whom, what belongs to it and what is missing (P3, P5, P6).
enum ProjectPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let figures = WorkflowFigures(facts)
    let uses = facts.uses
    let leads = FilingLead.leads(facts.graph)
    return facts.listed(Project.type).compactMap { project in
      guard let path = facts.addresses.path(project) else { return nil }
      let record = facts.graph[project]
      return Page(
        path,
        kind: "project",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Project.type)]
      ) { language in
        ProjectPage(
          facts: facts,
          project: project,
          path: path,
          language: language,
          figures: figures,
          uses: uses,
          leads: leads
        ).model
      }
    }
  }
}
