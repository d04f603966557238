import Diagnostics
import Linking
import Records

/// A property that the records of a type are counted by; each value has a list of its own.
struct ListFacet: Sendable {
  /// Its part of an address: `legal_status`.
  let key: String
  /// What it is called.
  let label: Phrase
  /// The values of a record.
  let values: @Sendable (Graph, RecordIndex) -> [Value]

  /// A value of the property.
  struct Value: Hashable, Sendable {
    /// Its part of an address: `granted`.
    let slug: String
    /// What it is called.
    let label: Phrase
    /// Where it stands among the values.
    let rank: Int

    /// Two values of one slug are seldom different.
    func hash(into hasher: inout Hasher) { hasher.combine(slug) }
  }

  /// The path of the list of the records of `type` with this value.
  static func path(_ type: RecordType, _ facet: String, _ slug: String) -> String {
    "\(type.folder)/index-\(facet)-\(slug).html"
  }

  /// The facets of a type: those that people ask by, else its first enumerations.
  static func facets(_ type: RecordType) -> [ListFacet] {
    if type.key == Correspondence.type.key { return [verdict, review, state, nature] }
    let named = known[type.key].map { $0.compactMap { type.shape.field(named: $0) } }
    let fields = named ?? Array(type.ownFields.filter { $0.kind.choices != nil }.prefix(3))
    let facets = fields.compactMap(facet)
    return type.key == Patent.type.key ? facets + [charted] : facets
  }

  /// How far own and other patents have been charted.
  static let charted = ListFacet(
    key: "charts",
    label: Phrase(zh: "对照情况", en: "Charting")
  ) { graph, patent in
    if !graph.charts(ofPatent: patent).isEmpty {
      return [Value(slug: "charted", label: Phrase(zh: "已有对照表", en: "charted"), rank: 0)]
    }
    guard graph.isOwn(patent: patent), graph[patent][Patent.legalStatus]?.isAlive == true else {
      return [Value(slug: "none", label: Phrase(zh: "无对照表", en: "no chart"), rank: 2)]
    }
    return [uncharted]
  }

  /// An own living patent without a chart.
  static let uncharted = Value(
    slug: "own-uncharted",
    label: Phrase(zh: "本单位有效专利，尚无对照表", en: "own, alive, not yet charted"),
    rank: 1
  )

  /// Whether somebody has to look at a chart.
  static let review = ListFacet(
    key: "check",
    label: Phrase(zh: "核对", en: "Check")
  ) { graph, record in
    switch graph.chart(of: record)?.state {
    case nil: []
    case .fresh?: [Value(slug: "fresh", label: RowState.fresh.label, rank: 2)]
    case .unreviewed?: [Value(slug: "unreviewed", label: RowState.unreviewed.label, rank: 1)]
    default: [recheck]
    }
  }

  /// A chart that no longer stands on what was checked.
  static let recheck = Value(slug: "recheck", label: Phrase(zh: "待复核", en: "re-check"), rank: 0)

  /// The state of a chart in full.
  static let state = ListFacet(
    key: "state",
    label: Phrase(zh: "与现行文本", en: "Against the current texts")
  ) { graph, record in
    graph.chart(of: record).map { [Self.value($0.state)] } ?? []
  }

  /// The value of a chart's state.
  static func value(_ state: RowState) -> Value {
    Value(
      slug: state.rawValue,
      label: state.label,
      rank: RowState.allCases.firstIndex(of: state) ?? 0
    )
  }

  /// What the rows of a chart amount to.
  static let verdict = ListFacet(
    key: "result",
    label: Phrase(zh: "结论", en: "Verdict")
  ) { graph, record in
    graph.chart(of: record).map { [Self.value($0.result)] } ?? []
  }

  /// The value of a verdict.
  static func value(_ result: Correspondence.Result) -> Value {
    Value(
      slug: result.rawValue,
      label: result.label,
      rank: Correspondence.Result.allCases.firstIndex(of: result) ?? 0
    )
  }

  private static let nature = ListFacet(
    key: "nature",
    label: Correspondence.nature.declaration.label
  ) { graph, record in
    guard let nature = graph.chart(of: record)?.nature else { return [] }
    return [
      Value(slug: nature.rawValue, label: nature.label, rank: nature == .mandatory ? 0 : 1)
    ]
  }

  /// The facet of a field that holds an enumeration, a date (by year) or references.
  private static func facet(_ field: FieldDeclaration) -> ListFacet? {
    let (key, kind) = (field.key, field.kind)
    return ListFacet(key: field.name, label: field.label) { graph, record in
      guard let item = graph[record].item(key) else { return [] }
      var data = [item.datum]
      if case .list(let items) = item.datum { data = items.map(\.datum) }
      var values: [Value] = []
      for datum in data {
        if let value = value(datum, kind: kind, graph), !values.contains(value) {
          values.append(value)
        }
      }
      return values
    }
  }

  private static func value(_ datum: Datum, kind: FieldKind, _ graph: Graph) -> Value? {
    switch datum {
    case .choice(let key):
      let rank = kind.choices?.options.firstIndex { $0.key == key } ?? 0
      let label = kind.choices?.label(key) ?? Phrase(zh: key, en: key)
      return Value(slug: Slug.clause(key), label: label, rank: rank)
    case .date(let date):
      let year = String(date.description.prefix(4))
      return Value(slug: year, label: Phrase(zh: year, en: year), rank: -(Int(year) ?? 0))
    case .reference(let reference):
      guard let target = graph.resolver.resolve(reference).place?.record else { return nil }
      let record = graph[target]
      let label = Phrase(zh: record.title(.chinese), en: record.title(.english))
      return Value(slug: Slug.clause(record.id), label: label, rank: 0)
    default:
      return nil
    }
  }

  private static let known: [String: [String]] = [
    "technology": ["protection_route", "rd_form", "industrialization_stage"],
    "patent": ["legal_status", "sep_status", "right_holders", "filing_date"],
    "standard": ["use", "life_status", "organization", "standard_type"],
    "standard-proposal": ["state", "organization", "submission_date"],
    "declaration": ["licensing", "organization", "declared_on"],
    "pool": ["sep_scope", "strategy", "agency"],
    "licence": ["state", "licence_type", "mode", "pool"],
    "assessment": ["kind", "result", "stage"],
    "amendment": ["state", "kind"],
    "portfolio": ["kind", "grade"],
    "valuation": ["purpose", "patent", "date"],
    "patent-analysis": ["step", "purpose_kind"],
    "person": ["organization", "roles"],
    "project": ["workflow_stage", "lead", "standard_stage"],
    "patent-scheme": ["scheme_status", "strategy", "patent_type", "planned_filing"],
    "meeting": ["kind", "date"],
    "tracking-entry": ["kind", "date", "by"],
    "standard-project": ["approval_date", "bodies"],
    "effectiveness-review": ["project"],
  ]
}
