import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The models of workflow completion (D5): what `partials/figure` and `partials/rate-bar` ask for.
///
/// A figure leads to the indicator's page, where every item it counts is listed.
struct WorkflowFigures: Sendable {
  private let facts: SiteFacts
  private let figures: IndicatorFigures

  init(_ facts: SiteFacts) {
    self.facts = facts
    figures = IndicatorFigures(facts, WorkflowCompletion.id)
  }

  /// The completion of a project; none where the site measures none.
  func completion(of project: RecordIndex, _ language: Language) -> ModelValue {
    figures.figure(WorkflowCompletion.figure(of: facts.graph[project]), language)
  }

  /// The completion of a stage of a project.
  func completion(
    of project: RecordIndex,
    _ stage: WorkflowStage,
    _ language: Language
  ) -> ModelValue {
    figures.figure(WorkflowCompletion.figure(of: facts.graph[project], stage), language)
  }

  /// The completion of all projects together.
  func completion(_ language: Language) -> ModelValue {
    figures.figure(WorkflowCompletion.id, language)
  }
}
