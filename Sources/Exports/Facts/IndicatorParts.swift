import Diagnostics
import Indicators
import Linking
import Pages
import Reads
import Records

/// The parts of `data/indicators.json` where one file would be too long.
///
/// Each part has the shape of the whole and holds one indicator: some of its figures, or some of the
/// records of one large figure with its rate as a whole, or some of its readings. Whoever reads all
/// parts puts the lists of figures with one id together.
enum IndicatorParts {
  /// How many ids and readings the whole file holds before it is divided.
  static let most = 10_000
  /// How many ids a figure holds before it stands in parts of its own.
  private static let large = 2_000
  /// How many a part holds on average at the most.
  private static let target = 1_000

  /// How many ids and readings there are.
  static func entries(_ facts: SiteFacts) -> Int {
    facts.indicators.reduce(0) { sum, indicator in
      sum + indicator.readings.count + indicator.figures.reduce(0) { $0 + weight($1) }
    }
  }

  /// The index and the parts.
  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let parts = facts.indicators.indices.flatMap { Self.parts($0, facts) }
    let index = JSONValue.object(
      IndicatorData.head(facts, "schema/indicators.schema.json") + [
        .init("parts", .list(parts.map { .text($0.path) })),
        .init("count", .integer(facts.indicators.count)),
      ]
    )
    let text = JSONWriter.text(index, indented: true) + "\n"
    let stamp = StableHash.of(text)
    return [ExportedFile(IndicatorData.path, stamp: stamp, text: text)] + parts
  }

  private static func weight(_ figure: Indicator.Figure) -> Int {
    figure.counted.count + figure.total.count
  }

  private static func parts(_ number: Int, _ facts: SiteFacts) -> [ExportedFile] {
    let indicator = facts.indicators[number]
    let folder = "data/indicators/\(Slug.clause(indicator.id))"
    let large = indicator.figures.indices.filter { weight(indicator.figures[$0]) > Self.large }
    let small = indicator.figures.indices.filter { weight(indicator.figures[$0]) <= Self.large }
    return figures(small, of: number, in: folder, facts)
      + large.flatMap { figure(large: $0, of: number, in: folder, facts) }
      + readings(of: number, in: folder, facts)
  }

  /// The figures that are not large, by their ids.
  private static func figures(
    _ small: [Int],
    of number: Int,
    in folder: String,
    _ facts: SiteFacts
  ) -> [ExportedFile] {
    let indicator = facts.indicators[number]
    // A figure takes some room of its own.
    let total = small.reduce(0) { $0 + weight(indicator.figures[$1]) + 10 }
    let buckets = Buckets(entries: total, each: target)
    var members: [[Int]] = Array(repeating: [], count: buckets.count)
    for figure in small { members[buckets.bucket(of: indicator.figures[figure].id)].append(figure) }
    return members.enumerated().compactMap { bucket, figures in
      // An indicator without a figure is told of as well.
      guard !figures.isEmpty || buckets.count == 1 else { return nil }
      let path = "\(folder)/\(buckets.name(bucket)).json"
      return file(path, number, figures, facts) { indicator, places, bytes in
        for figure in figures.lazy.map({ indicator.figures[$0] }) {
          bytes.beginElement()
          IndicatorData.write(
            figure,
            counted: figure.counted,
            total: figure.total,
            places,
            to: &bytes
          )
        }
      }
    }
  }

  /// A large figure, by the ids of what it counts.
  private static func figure(
    large figure: Int,
    of number: Int,
    in folder: String,
    _ facts: SiteFacts
  ) -> [ExportedFile] {
    let own = facts.indicators[number].figures[figure]
    let buckets = Buckets(entries: own.counted.count + own.total.count, each: target)
    let counted = members(own.counted, buckets, facts)
    let total = members(own.total, buckets, facts)
    return (0..<buckets.count).map { bucket in
      let path = "\(folder)/figure-\(Slug.clause(own.id))/\(buckets.name(bucket)).json"
      let counted = counted[bucket]
      let total = total[bucket]
      let held = [figure, buckets.count, bucket, counted.count] + counted + total
      return file(path, number, held, facts) { indicator, places, bytes in
        let figure = indicator.figures[figure]
        bytes.beginElement()
        IndicatorData.write(
          figure,
          counted: counted.lazy.map { figure.counted[$0] },
          total: total.lazy.map { figure.total[$0] },
          places,
          to: &bytes
        )
      }
    }
  }

  /// The positions in a list by the hashes of the ids that stand there.
  private static func members(
    _ list: [Place],
    _ buckets: Buckets,
    _ facts: SiteFacts
  ) -> [[Int]] {
    let places = PlaceValues(facts: facts)
    var members: [[Int]] = Array(repeating: [], count: buckets.count)
    for (position, place) in list.enumerated() {
      members[buckets.bucket(of: places.id(place))].append(position)
    }
    return members
  }

  /// The readings, by the ids of what was measured.
  private static func readings(
    of number: Int,
    in folder: String,
    _ facts: SiteFacts
  ) -> [ExportedFile] {
    let readings = facts.indicators[number].readings
    guard !readings.isEmpty else { return [] }
    let buckets = Buckets(entries: readings.count, each: target)
    let members = members(readings.map(\.place), buckets, facts)
    return members.enumerated().compactMap { bucket, readings in
      guard !readings.isEmpty else { return nil }
      let path = "\(folder)/readings/\(buckets.name(bucket)).json"
      return file(path, number, readings, facts, ofReadings: true) { indicator, places, bytes in
        for reading in readings {
          bytes.beginElement()
          IndicatorData.write(indicator.readings[reading], places, to: &bytes)
        }
      }
    }
  }

  /// A file about one indicator; `held` are the numbers that `list` holds, which writes some of the
  /// figures, or some of the readings.
  private static func file(
    _ path: String,
    _ number: Int,
    _ held: [Int],
    _ facts: SiteFacts,
    ofReadings isOfReadings: Bool = false,
    _ list: @escaping @Sendable (Indicator, PlaceValues, inout TextBytes) -> Void
  ) -> ExportedFile {
    let file = DataParts.File(path: path, schema: "indicators", number: 1)
    let id = facts.indicators[number].id
    var stamp = StableHash()
    for one in held { stamp.combine(one) }
    return ExportedFile(path, stamp: stamp.value) { bytes in
      let head = IndicatorData.head(facts, file.schemaPath)
      var lines = JSONLines(head, list: "indicators", in: &bytes)
      if let indicator = facts.indicator(id) {
        let places = PlaceValues(facts: facts)
        lines.beginElement(&bytes)
        IndicatorData.write(
          indicator,
          figures: { if !isOfReadings { list(indicator, places, &$0) } },
          readings: { if isOfReadings { list(indicator, places, &$0) } },
          places,
          to: &bytes
        )
      }
      lines.finish(&bytes)
    }
  }
}
