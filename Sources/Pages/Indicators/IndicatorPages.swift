import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The page of an indicator: formula, figures, and every record it counts or does not yet count.
enum IndicatorPages: PageKind {
  /// How many figures a page shows in full.
  private static let size = 50
  /// How many readings a page shows.
  private static let readingSize = 200

  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.indicators.flatMap { indicator in
      let list = list(indicator)
      return list.numbers.map { number in
        Page(
          list.path(number),
          kind: "indicator",
          title: indicator.name,
          parents: [.home, .indicators]
        ) { language in
          model(indicator, list, number, facts, language)
        }
      }
    }
  }

  /// The path of an indicator's page.
  static func path(_ id: String) -> String { "indicators/\(Slug.clause(id)).html" }

  /// The path of the page that shows a figure, by its place in the indicator.
  static func path(_ indicator: Indicator, figure number: Int) -> String {
    list(indicator).path(number / size + 1)
  }

  /// The anchor of the records in a figure's numerator.
  static func counted(_ figure: Indicator.Figure) -> String {
    "\(Slug.clause(figure.id))-counted"
  }

  /// The anchor of the records in a figure's denominator.
  static func total(_ figure: Indicator.Figure) -> String { "\(Slug.clause(figure.id))-total" }

  private static func list(_ indicator: Indicator) -> PagedList {
    // Figures and readings go side by side through the pages.
    let readings = (indicator.readings.count + readingSize - 1) / readingSize
    let count = max(indicator.figures.count, readings * size)
    return PagedList(first: path(indicator.id), count: count, size: size)
  }

  private static func model(
    _ indicator: Indicator,
    _ list: PagedList,
    _ page: Int,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let figures = FigureModels(indicator: indicator, language: language)
    let model: Model = [
      "kick": .text(indicator.id),
      "formula": .text(indicator.formula[language]),
      "source": indicator.source.isEmpty ? .none : .text(indicator.source),
      "example": ModelValue(indicator.example?[language]),
      "readings": .list(readings(indicator, page, facts, language)),
      "figures": .list(
        list.rows(page).clamped(to: indicator.figures.indices).map { number in
          figures.figure(number).adding(lists(indicator.figures[number], facts, language))
        }
      ),
    ]
    return model.adding(list.model(page))
  }

  /// The values of single records, in the indicator's order.
  private static func readings(
    _ indicator: Indicator,
    _ page: Int,
    _ facts: SiteFacts,
    _ language: Language
  ) -> [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    return indicator.readings.dropFirst((page - 1) * readingSize).prefix(readingSize).map {
      reading -> Model in
      [
        "ref": .map(references.ref(reading.place)),
        "value": ModelValue(reading.value?.words[language]),
        "note": ModelValue(reading.note?[language]),
      ]
    }
  }

  /// The records that a figure counts, and those of its denominator that it does not.
  private static func lists(
    _ figure: Indicator.Figure,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let counted = Set(figure.counted)
    let missing = figure.total.filter { !counted.contains($0) }
    return [
      "id": .text(Slug.clause(figure.id)),
      "in": .list(figure.counted.map { references.ref($0) }),
      "in-count": .number(figure.counted.count),
      "out": .list(missing.map { references.ref($0) }),
      "out-count": .number(missing.count),
    ]
  }
}
