import Diagnostics
import Linking
import Records
import Templates

/// The models of charts in tables: what `partials/charts` asks for.
///
/// All links between a patent and a clause in it are of the level 自评对照; declarations have tables of
/// their own.
struct ChartModels {
  let facts: SiteFacts
  let language: Language

  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  /// The rows of a table of charts.
  func rows(_ charts: [Chart]) -> ModelValue {
    .list(
      charts.map { chart in
        PageMemo.value(.chartRow, language, chart.record) { row(chart) }
      }
    )
  }

  /// A row of a table of charts.
  func row(_ chart: Chart) -> Model {
    [
      "chart": .map(references.ref(chart.record)),
      "patent": .map(patent(chart)),
      "claim": ModelValue(claim(chart)),
      "claim-href": ModelValue(claimAddress(chart)),
      "clauses": .list(clauses(chart)),
      "badges": .list(badges(chart)),
      "coverage": .text(chart.coverage.countText),
      "result": .map(tags.result(chart.result)),
      "relation": strength(chart),
      "version": ModelValue(version(chart, withDay: false)),
      "version-date": ModelValue(chart.basis.flatMap(day)?.description),
      "state": .map(tags.state(chart.state)),
    ]
  }

  /// The patent of a chart as a reference.
  func patent(_ chart: Chart) -> Model {
    if let patent = chart.patent { return references.ref(patent, sub: number(ofPatent: patent)) }
    guard let written = facts.graph[chart.record][Correspondence.patent] else {
      return references.name("—")
    }
    let resolution = facts.graph.resolver.resolve(written, allowed: [Patent.type.key])
    return references.ref(resolution, written: written.written)
  }

  /// `权利要求 1`; nil where the chart names none.
  func claim(_ chart: Chart) -> String? {
    chart.claimNumber.map { ReferenceModels.claim($0, language) }
  }

  /// Where the claim stands on the page of its patent.
  func claimAddress(_ chart: Chart) -> String? {
    guard let patent = chart.patent, let number = chart.claimNumber, chart.claim != nil else {
      return nil
    }
    return facts.addresses.path(Place(patent, .claim(number)))
  }

  /// Each clause that the chart quotes, once.
  func clauses(_ chart: Chart) -> [Model] {
    var places: [Place] = []
    var seen: Set<Place> = []
    seen.reserveCapacity(chart.rows.count)
    // By number: a row or a use that is handed about is copied, with all it holds.
    for row in chart.rows.indices {
      for use in chart.rows[row].clauses.indices {
        guard let place = chart.rows[row].clauses[use].place, place != places.last,
          seen.insert(place).inserted
        else { continue }
        places.append(place)
      }
    }
    return places.map { references.ref($0) }
  }

  /// The badges of the features, met ones plain and others struck.
  func badges(_ chart: Chart) -> [Model] {
    var order: [Int] = []
    var met: [Int: Bool] = [:]
    met.reserveCapacity(chart.rows.count)
    for row in chart.rows.indices {
      guard let feature = chart.rows[row].featureNumber else { continue }
      if met[feature] == nil { order.append(feature) }
      met[feature] = (met[feature] ?? true) && chart.rows[row].match == .met
    }
    return order.map { MarkedText.badge($0, met: met[$0] ?? false) }
  }

  /// How the whole claim relates: its weakest strength where it corresponds, else the verdict.
  func strength(_ chart: Chart) -> ModelValue {
    switch chart.result {
    case .corresponds: .map(tags.relation(.met, chart.strength))
    case .notCorresponds: .map(tags.relation(.unmet, nil))
    case .undetermined: .map(tags.relation(.open, nil))
    }
  }

  /// The version that the chart was checked against, with its date.
  func version(_ chart: Chart, withDay: Bool = true) -> String? {
    if let basis = chart.basis { return versionLabel(basis, withDay: withDay) }
    return chart.proposal.map { references.title($0) }
  }

  /// `2025（2025-12-20）`.
  func versionLabel(_ version: RecordIndex, withDay: Bool = true) -> String {
    guard let known = facts.graph.line(of: version)?.version(version) else {
      return facts.graph[version].id
    }
    guard withDay, let date = known.date else { return known.label }
    return language == .chinese ? "\(known.label)（\(date)）" : "\(known.label) (\(date))"
  }

  /// The day of a version, where it has one.
  private func day(_ version: RecordIndex) -> CalendarDate? {
    facts.graph.line(of: version)?.version(version)?.date
  }

  /// The number that a patent is best known by.
  func number(ofPatent patent: RecordIndex) -> String? {
    let record = facts.graph[patent]
    let number =
      record[Patent.patentNo] ?? record[Patent.publicationNo]?.last
      ?? record[Patent.applicationNo]
    // A title that is the number needs no second line.
    return number == record.title(language) ? nil : number
  }
}
