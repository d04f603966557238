import Diagnostics
import Indicators
import Linking
import Pages
import Records

/// `data/indicators.json`: every indicator with its formula, and for each figure what it counts.
enum IndicatorData {
  static let path = "data/indicators.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    [
      ExportedFile(path, bytes: bytes(facts)),
      Schemas.file("indicators", IndicatorSchema.value),
    ]
  }

  private static func bytes(_ facts: SiteFacts) -> [UInt8] {
    let head = JSONValue.members([
      "$schema": "schema/indicators.schema.json",
      "as_of": .text(facts.graph.asOf.description),
    ])
    var lines = JSONLines(head, list: "indicators")
    for indicator in facts.indicators { lines.add(value(indicator, facts)) }
    return lines.finished()
  }

  private static func value(_ indicator: Indicator, _ facts: SiteFacts) -> JSONValue {
    let places = PlaceValues(facts: facts)
    return .members([
      "id": .text(indicator.id),
      "name": places.phrase(indicator.name),
      "formula": places.phrase(indicator.formula),
      "source": .text(indicator.source),
      "page": .text(facts.page(ofIndicator: indicator.id)),
      "figures": .list(indicator.figures.map { figure($0, places) }),
      "readings": .list(indicator.readings.map { reading($0, places) }),
    ])
  }

  private static func figure(_ figure: Indicator.Figure, _ places: PlaceValues) -> JSONValue {
    .members([
      "id": .text(figure.id),
      "name": places.phrase(figure.name),
      "numerator": .integer(figure.rate.numerator),
      "denominator": .integer(figure.rate.denominator),
      "percent": .text(orNull: figure.rate.percentText),
      "target": .text(orNull: figure.target?.description),
      "counted": .list(figure.counted.map { .text(places.id($0)) }),
      "total": .list(figure.total.map { .text(places.id($0)) }),
    ])
  }

  private static func reading(_ reading: Indicator.Reading, _ places: PlaceValues) -> JSONValue {
    .members([
      "place": .text(places.id(reading.place)),
      "page": places.page(reading.place),
      "value": reading.value.map { value($0, places) } ?? .null,
      "note": reading.note.map { places.phrase($0) } ?? .null,
    ])
  }

  private static func value(_ value: Indicator.Value, _ places: PlaceValues) -> JSONValue {
    switch value {
    case .days(let days): .members(["days": .integer(days)])
    case .years(let years): .members(["years": .text(years.description)])
    case .date(let date): .members(["date": .text(date.description)])
    case .percent(let percent):
      .members(["percent": .text(orNull: percent.value.formatted(places: 1).map { "\($0)%" })])
    case .state(let state): .members(["state": places.phrase(state)])
    }
  }
}
