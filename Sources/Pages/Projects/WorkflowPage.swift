import Diagnostics
import Linking
import Records
import Templates

/// All projects by the stage that they have reached, with what is due in each (P2, P6).
enum WorkflowPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let projects = facts.listed(Project.type)
    guard !projects.isEmpty else { return [] }
    let figures = WorkflowFigures(facts)
    let crumb = Page.Crumb.workflow
    return [
      Page(
        crumb.path,
        kind: "workflow",
        title: crumb.title,
        parents: [.home, .list(Project.type)]
      ) { language in
        model(projects.map { Workflow($0, in: facts.graph) }, facts, figures, language)
      }
    ]
  }

  private static func model(
    _ workflows: [Workflow],
    _ facts: SiteFacts,
    _ figures: WorkflowFigures,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "completion": figures.completion(language),
      "stages": .list(
        WorkflowStage.allCases.map { stage -> Model in
          let here = workflows.filter { $0.reached == stage }
          return [
            "id": .text(WorkflowBoard.anchor(stage)),
            "section": .text(stage.section),
            "heading": .text(stage.label[language]),
            "count": .number(here.count),
            "projects": .list(here.map { card($0, references, figures) }),
          ]
        }
      ),
      "rows": .list(workflows.map { row($0, references, figures) }),
      "unknown": .list(
        workflows.filter { $0.reached == nil }.map { references.ref($0.project) }
      ),
    ]
  }

  /// A project in the column of its stage, with what is due.
  private static func card(
    _ workflow: Workflow,
    _ references: ReferenceModels,
    _ figures: WorkflowFigures
  ) -> Model {
    [
      "project": .map(references.ref(workflow.project)),
      "figure": figures.completion(of: workflow.project, references.language),
      "due": .list(workflow.due.map { step(workflow, $0, references) }),
    ]
  }

  private static func step(
    _ workflow: Workflow,
    _ step: Workflow.Step,
    _ references: ReferenceModels
  ) -> Model {
    [
      "ref": .map(references.ref(step.place, title: step.item.name(references.language))),
      "left-behind": .flag(workflow.turn(step) == .leftBehind),
    ]
  }

  /// A project with the completion of each stage.
  private static func row(
    _ workflow: Workflow,
    _ references: ReferenceModels,
    _ figures: WorkflowFigures
  ) -> Model {
    let language = references.language
    return [
      "project": .map(references.ref(workflow.project)),
      "stage": .text(workflow.reached?.label[language] ?? "—"),
      "stages": .list(
        WorkflowStage.allCases.map { stage -> Model in
          [
            "section": .text(stage.section),
            "heading": .text(stage.label[language]),
            "figure": figures.completion(of: workflow.project, stage, language),
          ]
        }
      ),
      "figure": figures.completion(of: workflow.project, language),
    ]
  }
}
