import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// How many of some patents will still be in force at the end of each coming year.
struct ExpiryCurve {
  private let facts: SiteFacts
  private let ends: [(patent: RecordIndex, end: CalendarDate)]
  private let unknown: [RecordIndex]

  /// The furthest year that is shown.
  private static let mostYears = 30

  init(facts: SiteFacts, patents: [RecordIndex]) {
    self.facts = facts
    var ends: [(patent: RecordIndex, end: CalendarDate)] = []
    var unknown: [RecordIndex] = []
    for patent in patents {
      if let end = PatentTerm(facts.graph[patent], site: facts.graph.site)?.end {
        ends.append((patent, end))
      } else {
        unknown.append(patent)
      }
    }
    self.ends = ends.sorted { ($0.end, $0.patent) < ($1.end, $1.patent) }
    self.unknown = unknown
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { ends.isEmpty && unknown.isEmpty }

  /// What `partials/expiry` asks for: the curve, the years, and the patents of unknown end.
  ///
  /// A year's row lists what ends in it; what is left at its end is in the rows below, to which
  /// the number leads.
  func model(_ language: Language) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    let first = facts.graph.asOf.year
    let last = min(ends.last?.end.year ?? first, first + Self.mostYears)
    // A term that is over by the dates, though the record still calls the right granted.
    let overdue = ends.filter { $0.end.year < first }
    var rows: [Model] = []
    for year in first...max(first, last) {
      let isLast = year == last
      let ending = ends.filter { end in
        end.end.year == year || isLast && end.end.year > year
          || year == first && end.end.year < year
      }
      let left = isLast ? 0 : ends.count { $0.end.year > year }
      let label = Phrase(zh: "\(year) 年底 \(left) 件", en: "\(left) at the end of \(year)")
      rows.append([
        "id": .text("ends-\(year)"), "year": .text(String(year)), "left": .number(left),
        "left-href": left > 0 ? .text("#ends-\(year + 1)") : .none,
        "bar": .map(
          BarModels.bar([(class: "a", count: left)], of: max(1, ends.count), label: label[language])
        ),
        "ended": .list(ending.map { references.ref($0.patent, sub: $0.end.description) }),
        "ended-count": .number(ending.count),
      ])
    }
    let steps = StepChart(
      title: Phrase(zh: "有效专利", en: "Patents in force")[language],
      start: facts.graph.asOf,
      drops: ends.map(\.end),
      unit: Phrase(zh: " 件", en: "")[language],
      language: language
    )
    return [
      "steps": steps.model.map { .map($0) } ?? .none,
      "years": .list(rows), "total": .number(ends.count),
      "overdue": .number(overdue.count),
      "unknown": .list(unknown.map { references.ref($0) }),
      "unknown-count": .number(unknown.count),
    ]
  }
}
