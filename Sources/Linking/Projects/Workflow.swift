package import Records

/// How far a project has come with the twenty items of linkage work (D5).
package struct Workflow: Sendable {
  /// The project.
  package let project: RecordIndex
  /// The stage that the project's record states; nil where it is not known.
  package let reached: WorkflowStage?
  /// The twenty items in order; one that is not stated is to do.
  package let steps: [Step]

  /// One of the twenty items of one project.
  package struct Step: Sendable {
    /// Which item.
    package let item: WorkflowItem
    /// How far it has come.
    package let state: WorkflowItem.State
    /// What the record states of it; nil where it is silent.
    package let entry: Entry?
    /// The project that it belongs to, with the anchor of the item.
    package let place: Place
  }

  /// When an item has to be worked on, seen from the stage that the project has reached.
  package enum Turn: Sendable, Hashable {
    /// It is done, or does not apply.
    case closed
    /// Its stage is over and it is not done.
    case leftBehind
    /// Its stage is the one reached.
    case now
    /// Its stage is still to come.
    case later
  }

  /// The workflow of the project at `project`.
  package init(_ project: RecordIndex, in graph: Graph) {
    self.project = project
    let record = graph[project]
    reached = record[Project.workflowStage]
    let stated = record[Project.workflowItems]
    steps = WorkflowItem.allCases.map { item in
      let entry = stated?[item.field]
      return Step(
        item: item,
        state: entry?[WorkflowItem.state] ?? .todo,
        entry: entry,
        place: Place(project, .entry(item.code))
      )
    }
  }

  /// The steps of a stage.
  package func steps(of stage: WorkflowStage) -> [Step] {
    steps.filter { $0.item.stage == stage }
  }

  /// Whether a step is due now, was left behind, or comes later.
  package func turn(_ step: Step) -> Turn {
    guard step.state != .done, step.state != .na else { return .closed }
    guard let reached else { return .later }
    if step.item.stage < reached { return .leftBehind }
    return step.item.stage == reached ? .now : .later
  }

  /// The steps that somebody has to work on now, those left behind first.
  package var due: [Step] {
    steps.filter { turn($0) == .leftBehind || turn($0) == .now }
  }

  /// The members of the team who hold the role that an item falls to, on a day.
  package static func members(
    of project: RecordIndex,
    as role: TeamRole,
    in graph: Graph
  ) -> [RecordIndex] {
    var found: [RecordIndex] = []
    for member in graph[project][all: Project.team] where member[Project.Member.role] == role {
      if let to = member[Project.Member.to], to < graph.asOf { continue }
      guard let reference = member[Project.Member.person],
        let person = graph.resolver.resolve(reference, allowed: [Person.type.key]).place?.record,
        !found.contains(person)
      else { continue }
      found.append(person)
    }
    return found
  }
}
