import Diagnostics
import Linking
import Records

/// An index over the records of all types: by unit, field, year, standards body, status, id (P58).
struct BrowseIndex: Sendable {
  /// Its part of an address: `units`.
  let key: String
  /// What it is called.
  let title: Phrase
  /// The values that a record stands under.
  let values: @Sendable (Graph, RecordIndex) -> [Value]

  /// A value of an index.
  struct Value: Hashable, Sendable {
    /// What tells it from others: an id, a year, a type and a state.
    let key: String
    /// What it is called.
    let label: Phrase
    /// Where it stands; those of one rank by their keys.
    let rank: Int
  }

  /// The path of its page.
  var path: String { "browse/\(key).html" }

  /// The way to it.
  var crumb: Page.Crumb { Page.Crumb(title, path) }

  /// Whether any record stands under a value of it.
  func hasEntries(_ facts: SiteFacts) -> Bool {
    Self.records(facts).contains { !values(facts.graph, $0).isEmpty }
  }

  /// The records that have a page and a row in a list, in the order of their types.
  static func records(_ facts: SiteFacts) -> [RecordIndex] {
    facts.graph.types.filter { !$0.is(Records.Page.type) }.flatMap { facts.listed($0) }
  }

  /// The indexes.
  static let all: [BrowseIndex] = [units, fields, years, bodies, states, letters]

  private static let units = BrowseIndex(
    key: "units",
    title: Phrase(zh: "按单位", en: "By unit")
  ) { graph, record in
    targets(graph, record).filter { graph[$0].is(Organization.type) }.map { named($0, graph) }
  }

  private static let fields = BrowseIndex(
    key: "fields",
    title: Phrase(zh: "按技术领域", en: "By technology field")
  ) { graph, record in
    Set(graph[record][all: Header.field]).sorted().map {
      Value(key: $0, label: Phrase(zh: $0, en: $0), rank: 0)
    }
  }

  /// By the year of the first date that the record states, the latest year first.
  private static let years = BrowseIndex(
    key: "years",
    title: Phrase(zh: "按年份", en: "By year")
  ) { graph, record in
    let source = graph[record]
    for field in source.type.ownFields {
      guard case .date = field.kind, case .date(let date)? = source.item(field.key)?.datum
      else { continue }
      let year = String(date.year)
      return [Value(key: year, label: Phrase(zh: year, en: year), rank: -date.year)]
    }
    return []
  }

  /// By the standards bodies that a record names, or whose standards it names.
  private static let bodies = BrowseIndex(
    key: "bodies",
    title: Phrase(zh: "按标准组织", en: "By standards body")
  ) { graph, record in
    var found: Set<RecordIndex> = []
    for target in targets(graph, record) + [record] {
      if graph[target].is(StandardOrg.type), target != record {
        found.insert(target)
      } else if graph[target].is(Standard.type) {
        let base = graph.line(of: target)?.base ?? target
        found.formUnion(graph.targets(of: Standard.organization, from: base).map(\.record))
      }
    }
    return found.sorted().map { named($0, graph) }
  }

  /// By the state of a record, for the types that have one.
  private static let states = BrowseIndex(
    key: "states",
    title: Phrase(zh: "按状态", en: "By status")
  ) { graph, record in
    let source = graph[record]
    for (rank, state) in stateFields.enumerated() where state.type == source.type.key {
      guard let field = source.type.shape.field(named: state.field),
        case .choice(let key)? = source.item(field.key)?.datum,
        let choices = field.kind.choices
      else { continue }
      let (type, label) = (source.type.label, choices.label(key))
      let place = choices.options.firstIndex { $0.key == key } ?? 0
      return [
        Value(
          key: "\(state.type)-\(key)",
          label: Phrase(zh: "\(type.zh)：\(label.zh)", en: "\(type.en): \(label.en)"),
          rank: rank * 100 + place
        )
      ]
    }
    return []
  }

  /// By the first letter of the id; ids of people who write Chinese ones stand together at the end,
  /// for nothing here knows how a Han character is read.
  private static let letters = BrowseIndex(
    key: "letters",
    title: Phrase(zh: "按编号首字母（A–Z）", en: "A–Z by id")
  ) { graph, record in
    guard let first = graph[record].id.unicodeScalars.first else { return [] }
    switch first {
    case "a"..."z", "A"..."Z":
      let letter = String(first).uppercased()
      return [Value(key: letter, label: Phrase(zh: letter, en: letter), rank: 0)]
    case "0"..."9":
      return [Value(key: "0-9", label: Phrase(zh: "0–9", en: "0–9"), rank: 1)]
    default:
      return [Value(key: "other", label: Phrase(zh: "其他", en: "other"), rank: 2)]
    }
  }

  private static let stateFields: [(type: String, field: String)] = [
    ("project", "workflow_stage"), ("technology", "protection_route"),
    ("patent-scheme", "scheme_status"), ("patent", "legal_status"), ("standard", "life_status"),
    ("standard", "status"), ("correspondence", "result"), ("standard-proposal", "state"),
    ("licence", "state"), ("product", "industrialization_state"),
    ("linkage-proposal", "decision"), ("amendment", "state"),
  ]

  /// The records that a record refers to, each once.
  private static func targets(_ graph: Graph, _ record: RecordIndex) -> [RecordIndex] {
    Set(graph.links(from: record).map(\.target.record)).sorted()
  }

  private static func named(_ record: RecordIndex, _ graph: Graph) -> Value {
    let source = graph[record]
    return Value(
      key: source.id,
      label: Phrase(zh: source.title(.chinese), en: source.title(.english)),
      rank: 0
    )
  }
}
