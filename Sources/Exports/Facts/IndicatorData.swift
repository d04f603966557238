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
        ? [ExportedFile(path) { write(facts, to: &$0) }] : IndicatorParts.files(facts)
    }
    return files + [Schemas.file("indicators", IndicatorSchema.value)]
  }

  private static func write(_ facts: SiteFacts, to bytes: inout TextBytes) {
    let places = PlaceValues(facts: facts)
    var lines = JSONLines(
      head(facts, "schema/indicators.schema.json"),
      list: "indicators",
      in: &bytes
    )
    for indicator in facts.indicators {
      lines.beginElement(&bytes)
      write(
        indicator,
        figures: { bytes in
          for figure in indicator.figures {
            bytes.beginElement()
            write(figure, counted: figure.counted, total: figure.total, places, to: &bytes)
          }
        },
        readings: { bytes in
          for reading in indicator.readings {
            bytes.beginElement()
            write(reading, places, to: &bytes)
          }
        },
        places,
        to: &bytes
      )
    }
    lines.finish(&bytes)
  }

  /// What a file or the index of the parts begins with.
  static func head(_ facts: SiteFacts, _ schema: String) -> [JSONValue.Member] {
    [.init("$schema", .text(schema)), .init("as_of", .text(facts.graph.asOf.description))]
  }

  /// Writes an indicator with some of its figures and readings.
  static func write(
    _ indicator: Indicator,
    figures: (inout TextBytes) -> Void,
    readings: (inout TextBytes) -> Void,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    bytes.member("id", indicator.id)
    places.write("name", indicator.name, to: &bytes)
    places.write("formula", indicator.formula, to: &bytes)
    bytes.member("source", indicator.source)
    bytes.member("page", places.facts.page(ofIndicator: indicator.id))
    bytes.key("figures")
    bytes.beginList()
    figures(&bytes)
    bytes.endList()
    bytes.key("readings")
    bytes.beginList()
    readings(&bytes)
    bytes.endList()
    bytes.endObject()
  }

  /// Writes a figure with some of what it counts.
  static func write(
    _ figure: Indicator.Figure,
    counted: some Sequence<Place>,
    total: some Sequence<Place>,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    bytes.member("id", figure.id)
    places.write("name", figure.name, to: &bytes)
    bytes.member("numerator", figure.rate.numerator)
    bytes.member("denominator", figure.rate.denominator)
    bytes.member("percent", figure.rate.percentText)
    bytes.member("target", figure.target?.description)
    write("counted", counted, places, to: &bytes)
    write("total", total, places, to: &bytes)
    bytes.endObject()
  }

  private static func write(
    _ name: StaticString,
    _ ids: some Sequence<Place>,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.key(name)
    bytes.beginList()
    for place in ids {
      bytes.beginElement()
      places.write(id: place, to: &bytes)
    }
    bytes.endList()
  }

  /// Writes what was measured of a record.
  static func write(
    _ reading: Indicator.Reading,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    places.write("place", id: reading.place, to: &bytes)
    places.write(page: reading.place, to: &bytes)
    bytes.key("value")
    if let value = reading.value {
      write(value, places, to: &bytes)
    } else {
      bytes.appendNull()
    }
    places.write("note", reading.note, to: &bytes)
    bytes.endObject()
  }

  private static func write(
    _ value: Indicator.Value,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    switch value {
    case .days(let days): bytes.member("days", days)
    case .years(let years): bytes.member("years", years.description)
    case .date(let date): bytes.member("date", date.description)
    case .percent(let percent):
      bytes.member("percent", percent.value.formatted(places: 1).map { "\($0)%" })
    case .degree(let degree): bytes.member("degree", degree.formatted(places: 2))
    case .state(let state): places.write("state", state, to: &bytes)
    }
    bytes.endObject()
  }
}
