import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The pages of the lists that are too long to stand with their figure: what it counts, and what of
/// its denominator it does not count.
enum FigureLists {
  /// Which list of a figure.
  enum Kind: String, CaseIterable {
    case counted, missing
  }

  /// How many records a page shows.
  static let size = 500

  /// The path of the first page of a list.
  static func path(_ indicator: Indicator, _ figure: Indicator.Figure, _ kind: Kind) -> String {
    let folder = Slug.clause(indicator.id)
    return "indicators/\(folder)/\(Slug.clause(figure.id))-\(kind.rawValue).html"
  }

  /// The pages of the long lists of an indicator.
  static func pages(_ indicator: Indicator, _ facts: SiteFacts) -> [Page] {
    indicator.figures.indices.flatMap { number -> [Page] in
      let figure = indicator.figures[number]
      guard max(figure.counted.count, figure.total.count) > IndicatorPages.most else { return [] }
      return Kind.allCases.flatMap { kind in
        let places = kind == .counted ? figure.counted : figure.missing
        return pages(places, kind, of: number, indicator, facts)
      }
    }
  }

  private static func pages(
    _ places: [Place],
    _ kind: Kind,
    of number: Int,
    _ indicator: Indicator,
    _ facts: SiteFacts
  ) -> [Page] {
    guard places.count > IndicatorPages.most else { return [] }
    let figure = indicator.figures[number]
    let list = PagedList(first: path(indicator, figure, kind), count: places.count, size: size)
    let name = kind.name
    let parents: [Page.Crumb] = [
      .home, .indicators,
      Page.Crumb(indicator.name, IndicatorPages.path(indicator, figure: number)),
    ]
    return list.numbers.map { page in
      Page(
        list.path(page),
        kind: "figure-list",
        title: Phrase(
          zh: "\(figure.name.zh)：\(name.zh)",
          en: "\(figure.name.en): \(name.en)"
        ),
        parents: parents,
        captures: CapturedHash.captures(facts) { hash in
          hash.add(places.count)
          hash.add(places[list.rows(page)])
        }
      ) { language in
        let references = ReferenceModels(facts: facts, language: language)
        let model: Model = [
          "kick": .text(indicator.id),
          "heading": .text(name[language]),
          "total": .number(places.count),
          "tools": list.isLong ? .none : .map(TableTools.model("list", [], language)),
          "rows": .list(
            places[list.rows(page)].map { place -> Model in
              let record = facts.graph[place.record]
              return [
                "ref": .map(references.ref(place)),
                "type": .text(record.type.label[language]),
                "id": .text(record.id),
              ]
            }
          ),
        ]
        return model.adding(list.model(page))
      }
    }
  }
}

extension FigureLists.Kind {
  /// What pages call the list.
  fileprivate var name: Phrase {
    switch self {
    case .counted: Phrase(zh: "已计入", en: "counted")
    case .missing: Phrase(zh: "尚未计入", en: "not yet counted")
    }
  }
}

extension Indicator.Figure {
  /// What of the denominator the numerator does not count, in order.
  var missing: [Place] {
    let counted = Set(counted)
    return total.filter { !counted.contains($0) }
  }
}
