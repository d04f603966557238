import Diagnostics
import Indicators
import Templates

/// The figures of one indicator by their ids, for pages of records that show one of them.
struct IndicatorFigures: Sendable {
  private let indicator: Indicator?
  private let places: [String: Int]

  /// The figures of the indicator called `id`; none where the site does not measure it.
  init(_ facts: SiteFacts, _ id: String) {
    indicator = facts.indicator(id)
    var places: [String: Int] = [:]
    for (number, figure) in (indicator?.figures ?? []).enumerated() { places[figure.id] = number }
    self.places = places
  }

  /// What `partials/figure` and `partials/rate-bar` ask for, or none.
  func figure(_ id: String, _ language: Language) -> ModelValue {
    guard let indicator, let number = places[id] else { return .none }
    return .map(FigureModels(indicator: indicator, language: language).figure(number))
  }
}
