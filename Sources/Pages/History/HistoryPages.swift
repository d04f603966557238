import Diagnostics
import Linking
import Records
import Templates

/// What changed from one day to the next that the site looks back at: records, verdicts, rates
/// (additions, Time).
///
/// The first page tells what changed since the last such day; each earlier step has pages of its own.
enum HistoryPages: PageKind {
  /// How many rows a page shows of each list.
  static let size = 150

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard let history = facts.history else { return [] }
    let lookup = RecordLookup(facts.graph)
    let steps = (0..<max(1, history.points.count - 1)).map {
      HistoryStepView(history, $0, lookup, facts)
    }
    let places = Array(steps.indices)
    return steps.flatMap { step in
      let list = step.pageList
      return list.numbers.map { number in
        Page(
          list.path(number),
          kind: "history",
          title: step.isLast ? Page.Crumb.history.title : step.title,
          parents: step.isLast ? [.home] : [.home, .history]
        ) { language in
          let models = HistoryModels(facts: facts, step: step, language: language)
          return models.model(page: number).adding([
            "points": .list(
              places.reversed().map { models.point(steps[$0]) } + models.earliest
            )
          ])
        }
      }
    }
  }

  /// The path of the first page about the step that ends on a day.
  static func path(_ day: CalendarDate) -> String { "history/\(day).html" }
}
