import Diagnostics
import Indicators
import Templates

/// All indicators with their figures.
enum IndicatorsPage: PageKind {
  /// How many figures of an indicator are shown here; its own page shows all.
  private static let most = 12

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard !facts.indicators.isEmpty else { return [] }
    let crumb = Page.Crumb.indicators
    return [
      Page(crumb.path, kind: "indicators", title: crumb.title) { language in
        [
          "lede": .text(VisibleScope.sentence(facts)[language]),
          "indicators": .list(
            facts.indicators.map { indicator -> Model in
              [
                "code": .text(indicator.id),
                "title": .text(indicator.name[language]),
                "href": .text(IndicatorPages.path(indicator.id)),
                "formula": .text(indicator.formula[language]),
                "figures": .list(figures(indicator, language)),
                "more": indicator.figures.count > most
                  ? .number(indicator.figures.count) : .none,
                "readings": indicator.readings.isEmpty
                  ? .none : .number(indicator.readings.count),
              ]
            }
          ),
        ]
      }
    ]
  }

  private static func figures(_ indicator: Indicator, _ language: Language) -> [Model] {
    let models = FigureModels(indicator: indicator, language: language)
    return indicator.figures.indices.prefix(most).map { models.figure($0) }
  }
}
