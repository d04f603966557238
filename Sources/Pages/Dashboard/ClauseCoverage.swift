import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// How far patents cover the clauses of each standard (D9), with how directly they do.
struct ClauseCoverage {
  let facts: SiteFacts
  let language: Language

  /// How many versions of standards the table shows; the page of the indicator shows all.
  private static let most = 20

  /// The rows of the table: `{title, number, href, bar, covered, total, percent, stale}`.
  var rows: [Model] {
    guard let indicator = facts.indicator("D9") else { return [] }
    // The headline is the sum over the versions of all target standards, which have a figure each.
    return indicator.figures.indices.dropFirst().prefix(Self.most).compactMap { number in
      let figure = indicator.figures[number]
      guard let version = (figure.total.first ?? figure.counted.first)?.record,
        facts.graph.line(of: version) != nil
      else { return nil }
      return row(number, of: indicator, version: version)
    }
  }

  private func row(
    _ number: Int,
    of indicator: Indicator,
    version: RecordIndex
  ) -> Model {
    let figure = indicator.figures[number]
    let references = ReferenceModels(facts: facts, language: language)
    let strengths = figure.counted.map(strength)
    let bar = bar(strengths, of: figure.total.count)
    let stale = figure.counted.count { isStale($0) }
    let head: Model = [
      // A version may have a number of its own, and its page is the one that shows the clauses.
      "ref": .map(
        references.ref(Place(version), title: references.title(version, namesVersion: false))
      ),
      "version": ModelValue(facts.graph.line(of: version)?.version(version)?.label),
      "bar": .map(bar),
      "stale": .number(stale),
      "stale-href": .text(
        facts.addresses.path(version).map { $0 + "#h-clauses" } ?? IndicatorPages.path(indicator.id)
      ),
    ]
    return head.adding(FigureModels(indicator: indicator, language: language).figure(number))
  }

  /// The most direct way in which a corresponding chart meets a clause.
  private func strength(_ clause: Place) -> Correspondence.Strength? {
    met(clause).compactMap(\.row.strength).max()
  }

  /// Whether no chart row at a clause still stands on what was checked.
  private func isStale(_ clause: Place) -> Bool {
    let rows = met(clause)
    return !rows.isEmpty && rows.allSatisfy { $0.row.state.needsCheck }
  }

  private func met(_ clause: Place) -> [(chart: Chart, row: ChartRow)] {
    facts.graph.rows(at: clause).compactMap { use in
      let chart = facts.graph.chart(of: use)
      let row = chart.rows[use.row]
      guard chart.result == .corresponds, row.match == .met else { return nil }
      return (chart, row)
    }
  }

  /// The covered part of a standard, divided by strength; unstated strength counts as explained.
  private func bar(_ strengths: [Correspondence.Strength?], of total: Int) -> Model {
    let direct = strengths.count { $0 == .direct }
    let indirect = strengths.count { $0 == .indirect }
    let explained = strengths.count - direct - indirect
    var parts: [Model] = []
    var start = 0
    for (kind, count) in [("a", direct), ("b", indirect), ("c", explained)] where count > 0 {
      parts.append([
        "class": .text(kind), "x": .text(tenths(start, total)),
        "width": .text(tenths(count, total)),
      ])
      start += count
    }
    let label = Phrase(
      zh: "直接 \(direct)，间接 \(indirect)，解释后 \(explained)，未覆盖 \(total - strengths.count)",
      en: "direct \(direct), indirect \(indirect), after explanation \(explained), "
        + "not covered \(total - strengths.count)"
    )
    return ["label": .text(label[language]), "parts": .list(parts)]
  }

  private func tenths(_ count: Int, _ total: Int) -> String {
    Rate(count, of: total).percentText.map { String($0.dropLast()) } ?? "0"
  }
}
