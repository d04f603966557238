import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The page of an indicator: formula, figures, and every record it counts or does not yet count.
enum IndicatorPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.indicators.map { indicator in
      Page(
        path(indicator.id),
        kind: "indicator",
        title: indicator.name,
        parents: [.home, .indicators]
      ) { language in
        model(indicator, facts, language)
      }
    }
  }

  /// The path of an indicator's page.
  static func path(_ id: String) -> String { "indicators/\(Slug.clause(id)).html" }

  /// The anchor of the records in a figure's numerator.
  static func counted(_ figure: Indicator.Figure) -> String {
    "\(Slug.clause(figure.id))-counted"
  }

  /// The anchor of the records in a figure's denominator.
  static func total(_ figure: Indicator.Figure) -> String { "\(Slug.clause(figure.id))-total" }

  private static func model(
    _ indicator: Indicator,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    return [
      "kick": .text(indicator.id),
      "formula": .text(indicator.formula[language]),
      "source": indicator.source.isEmpty ? .none : .text(indicator.source),
      "figures": .list(
        indicator.figures.map { figure in
          let counted = Set(figure.counted)
          let missing = figure.total.filter { !counted.contains($0) }
          let lists: Model = [
            "id": .text(Slug.clause(figure.id)),
            "in": .list(figure.counted.map { references.ref($0) }),
            "in-count": .number(figure.counted.count),
            "out": .list(missing.map { references.ref($0) }),
            "out-count": .number(missing.count),
          ]
          return FigureModels(language: language).figure(figure, of: indicator).adding(lists)
        }
      ),
    ]
  }
}
