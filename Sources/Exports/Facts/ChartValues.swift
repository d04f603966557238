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

  /// Writes the chart.
  func write(_ chart: Chart, to bytes: inout TextBytes) {
    bytes.beginObject()
    write("patent", chart.patent, to: &bytes)
    bytes.member("claim", chart.claimNumber)
    write("basis", chart.basis, to: &bytes)
    write("proposal", chart.proposal, to: &bytes)
    bytes.key("features")
    bytes.beginList()
    for number in chart.features.lazy.compactMap({ $0[Claim.Feature.no] }) {
      bytes.beginElement()
      bytes.append(number: number)
    }
    bytes.endList()
    bytes.key("coverage")
    PlaceValues.write(chart.coverage, to: &bytes)
    bytes.member("result", chart.result.rawValue)
    bytes.member("strength", chart.strength?.rawValue)
    bytes.member("nature", chart.nature?.rawValue)
    bytes.member("state", chart.state.rawValue)
    bytes.member("potential_sep", flag: chart.makesPotentialSEP)
    bytes.key("rows")
    bytes.beginList()
    for row in chart.rows {
      bytes.beginElement()
      write(row, to: &bytes)
    }
    bytes.endList()
    bytes.endObject()
  }

  private func write(_ name: StaticString, _ record: RecordIndex?, to bytes: inout TextBytes) {
    bytes.key(name)
    if let record { places.write(reference: record, to: &bytes) } else { bytes.appendNull() }
  }

  private func write(_ row: ChartRow, to bytes: inout TextBytes) {
    bytes.beginObject()
    bytes.member("feature", row.featureNumber)
    bytes.member("match", row.match?.rawValue)
    bytes.member("strength", row.strength?.rawValue)
    bytes.member("state", row.state.rawValue)
    bytes.key("clauses")
    bytes.beginList()
    for use in row.clauses { write(use, to: &bytes) }
    bytes.endList()
    bytes.endObject()
  }

  /// Writes a clause that a row quotes: where it stood, and what became of it in the newest version.
  private func write(_ use: ClauseUse, to bytes: inout TextBytes) {
    guard let place = use.place else { return }
    let fate: String? =
      switch use.fate {
      case .same?: "same"
      case .changed?: "changed"
      case .moved?: "moved"
      case .gone?: "gone"
      case nil: nil
      }
    bytes.beginElement()
    bytes.beginObject()
    places.write("id", id: place, to: &bytes)
    places.write(page: place, to: &bytes)
    places.write("current", id: use.current, to: &bytes)
    bytes.member("fate", fate)
    bytes.endObject()
  }
}
