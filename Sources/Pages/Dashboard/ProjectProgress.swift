import Diagnostics
import Linking
import Records
import Templates

/// How far each project has come with the twenty items, stage by stage, and its next step (P2, D5).
struct ProjectProgress {
  let facts: SiteFacts
  let language: Language

  /// How many projects the table shows; the workflow board shows all.
  private static let most = 8

  /// `{total, href, stages: list of heads, rows}`; none where the site has no project.
  var model: ModelValue {
    let projects = facts.listed(Project.type)
    guard !projects.isEmpty else { return .none }
    // Those with something due come first, and among them those that have further to go.
    let ranked = projects.map { Workflow($0, in: facts.graph) }.enumerated().sorted {
      (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset)
    }
    return [
      "total": .number(projects.count),
      "href": .text(Page.Crumb.workflow.path),
      "stages": .list(
        WorkflowStage.allCases.map { stage -> Model in
          ["heading": .text("\(stage.section) \(stage.label[language])")]
        }
      ),
      "rows": .list(ranked.prefix(Self.most).map { row($0.element) }),
    ]
  }

  private static func rank(_ workflow: Workflow) -> Int { workflow.due.isEmpty ? 1 : 0 }

  private func row(_ workflow: Workflow) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let next = workflow.due.first
    return [
      "ref": .map(references.ref(workflow.project)),
      "id": .text(facts.graph[workflow.project].id),
      "coordinators": .list(
        Workflow.members(of: workflow.project, as: .coordinator, in: facts.graph).map {
          references.ref($0)
        }
      ),
      "stages": .list(WorkflowStage.allCases.map { stage(workflow, $0) }),
      "next": next.map {
        .map(references.ref($0.place, title: $0.item.name(language)))
      } ?? .none,
      "behind": .flag(next.map { workflow.turn($0) == .leftBehind } ?? false),
      "more": workflow.due.count > 1 ? .number(workflow.due.count - 1) : .none,
    ]
  }

  /// A stage: what is done of what applies, as a bar and in words.
  private func stage(_ workflow: Workflow, _ stage: WorkflowStage) -> Model {
    let steps = workflow.steps(of: stage).filter { $0.state != .na }
    let done = steps.count { $0.state == .done }
    let isDone = done == steps.count
    let begun = done > 0 || steps.contains { $0.state == .doing }
    let page = facts.addresses.path(workflow.project)
    return [
      "heading": .text("\(stage.section) \(stage.label[language])"),
      "bar": .map(BarModels.bar([(isDone ? "c" : "a", done)], of: steps.count, label: nil)),
      "href": ModelValue(page.map { "\($0)#\(WorkflowBoard.anchor(stage))" }),
      "done": .number(done),
      "total": .number(steps.count),
      "complete": .flag(isDone),
      "begun": .flag(begun),
    ]
  }
}
