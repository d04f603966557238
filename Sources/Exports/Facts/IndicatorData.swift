import Diagnostics
import Indicators
import Linking
import Pages
import Reads
import Records

/// `data/indicators.json`: every indicator with its formula, and for each figure what it counts.
enum IndicatorData {
  static let path = "data/indicators.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    // What the division rests on is told by the stamps of the parts.
    let files = ReadLog.silently {
      IndicatorParts.entries(facts) <= IndicatorParts.most
        ? [ExportedFile(path, bytes: bytes(facts))] : IndicatorParts.files(facts)
    }
    return files + [Schemas.file("indicators", IndicatorSchema.value)]
  }

  private static func bytes(_ facts: SiteFacts) -> [UInt8] {
    var lines = JSONLines(head(facts, "schema/indicators.schema.json"), list: "indicators")
    for indicator in facts.indicators { lines.add(value(indicator, facts)) }
    return lines.finished()
  }

  /// What a file or the index of the parts begins with.
  static func head(_ facts: SiteFacts, _ schema: String) -> JSONValue {
    .members([
      "$schema": .text(schema), "as_of": .text(facts.graph.asOf.description),
    ])
  }

  private static func value(_ indicator: Indicator, _ facts: SiteFacts) -> JSONValue {
    let places = PlaceValues(facts: facts)
    return value(
      indicator,
      figures: indicator.figures.map { figure($0, places) },
      readings: indicator.readings.map { reading($0, places) },
      facts
    )
  }

  /// An indicator with some of its figures and readings.
  static func value(
    _ indicator: Indicator,
    figures: [JSONValue],
    readings: [JSONValue],
    _ facts: SiteFacts
  ) -> JSONValue {
    let places = PlaceValues(facts: facts)
    return .members([
      "id": .text(indicator.id),
      "name": places.phrase(indicator.name),
      "formula": places.phrase(indicator.formula),
      "source": .text(indicator.source),
      "page": .text(facts.page(ofIndicator: indicator.id)),
      "figures": .list(figures),
      "readings": .list(readings),
    ])
  }

  /// A figure; of its lists what `isHere` takes.
  static func figure(
    _ figure: Indicator.Figure,
    _ places: PlaceValues,
    where isHere: (String) -> Bool = { _ in true }
  ) -> JSONValue {
    func ids(_ list: [Place]) -> JSONValue {
      .list(list.map { places.id($0) }.filter(isHere).map { .text($0) })
    }
    return .members([
      "id": .text(figure.id),
      "name": places.phrase(figure.name),
      "numerator": .integer(figure.rate.numerator),
      "denominator": .integer(figure.rate.denominator),
      "percent": .text(orNull: figure.rate.percentText),
      "target": .text(orNull: figure.target?.description),
      "counted": ids(figure.counted),
      "total": ids(figure.total),
    ])
  }

  /// What was measured of a record.
  static func reading(_ reading: Indicator.Reading, _ places: PlaceValues) -> JSONValue {
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
