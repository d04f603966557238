import Diagnostics
import Linking
import Records
import Templates

/// The board of a project: the four stages as columns, the twenty items as cards (P6).
///
/// `partials/workflow-board` asks for it.
struct WorkflowBoard {
  let fields: FieldModels
  let workflow: Workflow
  let figures: WorkflowFigures

  private var facts: SiteFacts { fields.facts }
  private var language: Language { fields.language }
  private var tags: TagModels { TagModels(language: language) }

  /// The columns.
  var columns: [Model] { WorkflowStage.allCases.map(column) }

  private func column(_ stage: WorkflowStage) -> Model {
    let steps = workflow.steps(of: stage)
    return [
      "id": .text(Self.anchor(stage)),
      "section": .text(stage.section),
      "heading": .text(stage.label[language]),
      "state": .map(Self.state(stage, reached: workflow.reached, tags)),
      "figure": figures.completion(of: workflow.project, stage, language),
      "items": .list(steps.map(card)),
    ]
  }

  /// The anchor of a stage on the page of its project.
  static func anchor(_ stage: WorkflowStage) -> String { "stage-\(stage.section)" }

  /// Whether a stage is over, the one reached, or to come.
  static func state(
    _ stage: WorkflowStage,
    reached: WorkflowStage?,
    _ tags: TagModels
  ) -> Model {
    let language = tags.language
    guard let reached else { return tags.tag(Phrase(zh: "阶段不详", en: "stage unknown")[language]) }
    if stage == reached {
      return tags.tag(Phrase(zh: "当前阶段", en: "current stage")[language], icon: "go", tone: "info")
    }
    return stage < reached
      ? tags.tag(Phrase(zh: "已过", en: "past")[language], icon: "check")
      : tags.tag(Phrase(zh: "未到", en: "to come")[language], icon: "clock")
  }

  private func card(_ step: Workflow.Step) -> Model {
    let evidence = step.entry?.item(WorkflowItem.evidence.key).map {
      fields.value(
        $0.datum,
        kind: WorkflowItem.evidence.declaration.kind,
        of: workflow.project
      )
    }
    return [
      "anchor": .text(Addresses.anchor(entry: step.item.code)),
      "code": .text(step.item.code),
      "label": .text(step.item.label[language]),
      "state": .map(state(step.state)),
      "turn": turn(step),
      "date": ModelValue(step.entry?[WorkflowItem.date]?.description),
      "evidence": evidence.map { .map($0) } ?? .none,
      "role": .text(step.item.role.label[language]),
      "who": .list(who(step)),
    ]
  }

  /// The state of an item as a tag.
  func state(_ state: WorkflowItem.State) -> Model {
    let word = state.label[language]
    return switch state {
    case .done: tags.tag(word, icon: "check", tone: "ok")
    case .doing: tags.tag(word, icon: "half", tone: "info")
    case .todo: tags.tag(word, icon: "off")
    case .na: tags.tag(word, icon: "not-met")
    }
  }

  private func turn(_ step: Workflow.Step) -> ModelValue {
    switch workflow.turn(step) {
    case .now:
      .map(tags.tag(Phrase(zh: "现在应办", en: "due now")[language], icon: "clock", tone: "warn"))
    case .leftBehind:
      .map(tags.tag(Phrase(zh: "前段遗留", en: "left behind")[language], icon: "warn", tone: "warn"))
    case .closed, .later: .none
    }
  }

  private func who(_ step: Workflow.Step) -> [Model] {
    Workflow.members(of: workflow.project, as: step.item.role, in: facts.graph)
      .map { fields.references.ref($0) }
  }
}
