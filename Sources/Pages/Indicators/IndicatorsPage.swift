import Diagnostics
import Indicators
import Templates

/// All indicators with their figures.
enum IndicatorsPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    guard !facts.indicators.isEmpty else { return [] }
    let crumb = Page.Crumb.indicators
    return [
      Page(crumb.path, kind: "indicators", title: crumb.title) { language in
        let figures = FigureModels(language: language)
        return [
          "indicators": .list(
            facts.indicators.map { indicator -> Model in
              [
                "code": .text(indicator.id),
                "title": .text(indicator.name[language]),
                "href": .text(IndicatorPages.path(indicator.id)),
                "formula": .text(indicator.formula[language]),
                "figures": .list(indicator.figures.map { figures.figure($0, of: indicator) }),
              ]
            }
          )
        ]
      }
    ]
  }
}
