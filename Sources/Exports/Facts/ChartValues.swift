import Diagnostics
import Linking
import Pages
import Records

/// A claim chart as computed from its rows: verdict, strength, and the state of every row.
struct ChartValues: Sendable {
  private let places: PlaceValues

  init(_ facts: SiteFacts) {
    places = PlaceValues(facts: facts)
  }

  /// The chart.
  func value(_ chart: Chart) -> JSONValue {
    .members([
      "patent": reference(chart.patent),
      "claim": chart.claimNumber.map { .integer($0) } ?? .null,
      "basis": reference(chart.basis),
      "proposal": reference(chart.proposal),
      "features": .list(
        chart.features.compactMap { $0[Claim.Feature.no] }.map { .integer($0) }
      ),
      "coverage": PlaceValues.rate(chart.coverage),
      "result": .text(chart.result.rawValue),
      "strength": .text(orNull: chart.strength?.rawValue),
      "nature": .text(orNull: chart.nature?.rawValue),
      "state": .text(chart.state.rawValue),
      "potential_sep": .flag(chart.makesPotentialSEP),
      "rows": .list(chart.rows.map(row)),
    ])
  }

  private func reference(_ record: RecordIndex?) -> JSONValue {
    record.map { places.reference($0) } ?? .null
  }

  private func row(_ row: ChartRow) -> JSONValue {
    .members([
      "feature": row.featureNumber.map { .integer($0) } ?? .null,
      "match": .text(orNull: row.match?.rawValue),
      "strength": .text(orNull: row.strength?.rawValue),
      "state": .text(row.state.rawValue),
      "clauses": .list(row.clauses.compactMap(use)),
    ])
  }

  /// A clause that a row quotes: where it stood, and what became of it in the newest version.
  private func use(_ use: ClauseUse) -> JSONValue? {
    guard let place = use.place else { return nil }
    let fate: String? =
      switch use.fate {
      case .same?: "same"
      case .changed?: "changed"
      case .moved?: "moved"
      case .gone?: "gone"
      case nil: nil
      }
    return .members([
      "id": .text(places.id(place)),
      "page": places.page(place),
      "current": use.current.map { .text(places.id($0)) } ?? .null,
      "fate": .text(orNull: fate),
    ])
  }
}
