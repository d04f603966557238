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
  private let indicator: Indicator?
  private let places: [String: Int]

  init(_ facts: SiteFacts) {
    self.facts = facts
    indicator = facts.indicators.first { $0.id == WorkflowCompletion.id }
    var places: [String: Int] = [:]
    for (number, figure) in (indicator?.figures ?? []).enumerated() { places[figure.id] = number }
    self.places = places
  }

  /// The completion of a project; nil where the site measures none.
  func completion(of project: RecordIndex, _ language: Language) -> Model? {
    figure(WorkflowCompletion.figure(of: facts.graph[project]), language)
  }

  /// The completion of a stage of a project.
  func completion(
    of project: RecordIndex,
    _ stage: WorkflowStage,
    _ language: Language
  ) -> Model? {
    figure(WorkflowCompletion.figure(of: facts.graph[project], stage), language)
  }

  /// The completion of all projects together.
  func completion(_ language: Language) -> Model? { figure(WorkflowCompletion.id, language) }

  private func figure(_ id: String, _ language: Language) -> Model? {
    guard let indicator, let number = places[id] else { return nil }
    return FigureModels(indicator: indicator, language: language).figure(number)
  }
}
