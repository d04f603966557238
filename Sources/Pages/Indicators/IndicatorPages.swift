import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The page of an indicator: formula, figures, and every record it counts or does not yet count.
enum IndicatorPages: PageKind {
  /// How many figures a page shows.
  static let size = 10
  /// How many records a page shows of each list of a figure; a longer list stands on pages of its
  /// own (`FigureLists`).
  static let most = 100
  /// How many values of single records a page shows.
  private static let readings = 200

  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.indicators.flatMap { indicator in
      let list = pageList(indicator)
      let pages = list.numbers.map { number in
        Page(
          list.path(number),
          kind: "indicator",
          title: indicator.name,
          parents: [.home, .indicators],
          captures: captures(indicator, number, facts)
        ) { language in
          model(indicator, number, facts, language)
        }
      }
      return pages + FigureLists.pages(indicator, facts)
    }
  }

  /// The figures and values that a page shows.
  private static func captures(
    _ indicator: Indicator,
    _ page: Int,
    _ facts: SiteFacts
  ) -> Page.Captures {
    CapturedHash.captures(facts) { hash in
      hash.add(indicator.figures.count)
      hash.add(indicator.readings.count)
      for number in list(indicator).rows(page) { hash.add(indicator.figures[number]) }
      for number in readingList(indicator).rows(page) { hash.add(indicator.readings[number]) }
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

  /// The anchor of the records in a figure's denominator that its numerator does not count.
  static func missing(_ figure: Indicator.Figure) -> String {
    "\(Slug.clause(figure.id))-missing"
  }

  /// The anchor of the records in a figure's denominator.
  static func total(_ figure: Indicator.Figure) -> String { "\(Slug.clause(figure.id))-total" }

  private static func list(_ indicator: Indicator) -> PagedList {
    PagedList(first: path(indicator.id), count: indicator.figures.count, size: size)
  }

  /// The pages of the values of single records, which begin on the same page as the figures.
  private static func readingList(_ indicator: Indicator) -> PagedList {
    PagedList(first: path(indicator.id), count: indicator.readings.count, size: readings)
  }

  /// The pages that hold both.
  private static func pageList(_ indicator: Indicator) -> PagedList {
    let count = max(
      list(indicator).numbers.upperBound,
      readingList(indicator).numbers.upperBound
    )
    return PagedList(first: path(indicator.id), count: count, size: 1)
  }

  private static func model(
    _ indicator: Indicator,
    _ page: Int,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let figures = FigureModels(indicator: indicator, language: language)
    let readings = ReadingModels(facts: facts, language: language)
    let model: Model = [
      "kick": .text(indicator.id),
      "lede": .text(VisibleScope.sentence(facts)[language]),
      "formula": .text(indicator.formula[language]),
      "source": indicator.source.isEmpty ? .none : .text(indicator.source),
      "example": ModelValue(indicator.example?[language]),
      "figures": .list(
        list(indicator).rows(page).map { number in
          figures.figure(number).adding(
            lists(indicator.figures[number], of: indicator, facts, language)
          )
        }
      ),
      "readings": .list(
        readingList(indicator).rows(page).map { readings.row(indicator.readings[$0]) }
      ),
      "reading-count": .number(indicator.readings.count),
      "reading-tools": readingList(indicator).isLong
        ? .none
        : TableTools.model("list-readings", rows: indicator.readings.count, language),
    ]
    return model.adding(pageList(indicator).model(page))
  }

  /// The records that a figure counts, and those of its denominator that it does not.
  private static func lists(
    _ figure: Indicator.Figure,
    of indicator: Indicator,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let missing = figure.missing
    func rest(_ places: [Place], _ kind: FigureLists.Kind) -> ModelValue {
      places.count > most ? .text(FigureLists.path(indicator, figure, kind)) : .none
    }
    return [
      "id": .text(Slug.clause(figure.id)),
      "in": .list(figure.counted.prefix(most).map { references.ref($0) }),
      "in-count": .number(figure.counted.count),
      "in-rest": rest(figure.counted, .counted),
      "out": .list(missing.prefix(most).map { references.ref($0) }),
      "out-count": .number(missing.count),
      "out-rest": rest(missing, .missing),
      "trend": trend(figure, of: indicator, facts, language),
    ]
  }

  /// How a figure has moved: `{plot or none, open, history, days, and what partials/trend asks for}`; the headline is
  /// drawn with its axes.
  private static func trend(
    _ figure: Indicator.Figure,
    of indicator: Indicator,
    _ facts: SiteFacts,
    _ language: Language
  ) -> ModelValue {
    guard let trend = facts.trend(indicator.id, figure.id) else { return .none }
    let models = TrendModels(trend: trend, name: figure.name[language], language: language)
    let isHeadline = figure.id == indicator.figures.first?.id
    let table: Model = [
      "plot": isHeadline ? models.plot(target: figure.target) : .none,
      "open": .flag(isHeadline),
      "days": .list(models.rows),
      "history": .text(Page.Crumb.history.path),
    ]
    return .map(models.brief.adding(table))
  }
}
