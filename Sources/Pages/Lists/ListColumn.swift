import Diagnostics
import Linking
import Records
import Templates

/// A column of the list of a type, besides the title.
enum ListColumn: Sendable {
  /// A field as stated.
  case field(FieldDeclaration)
  /// The legal status of a patent.
  case legalStatus
  /// What the rows of a chart amount to.
  case verdict
  /// How directly a chart's claim corresponds.
  case strength
  /// Whether a chart still holds.
  case chartState
  /// How many claim charts there are of a patent, or against a standard.
  case charts
  /// How many patents came out of a technology.
  case patents
  /// How many clauses a standard has.
  case clauses
  /// How many patents are in a pool now.
  case listed
  /// How many of them are in force.
  case inForce
  /// The licensor of a licence.
  case licensor
  /// Its licensee.
  case licensee
  /// How long its term still runs.
  case termLeft
  /// How many of a project's workflow items are done.
  case workflow
  /// The value of a patent by a valuation.
  case value

  /// The columns of a type: a few telling ones, else its first fields that fit a cell.
  static func columns(_ type: RecordType) -> [ListColumn] {
    guard let known = known[type.key] else {
      return type.ownFields.filter { isShort($0.kind) }.prefix(5).map { .field($0) }
    }
    return known.compactMap { column in
      switch column {
      case .field(let name): type.shape.field(named: name).map { .field($0) }
      case .computed(let column): column
      }
    }
  }

  /// What its head says.
  var label: Phrase {
    switch self {
    case .field(let field): field.label
    case .legalStatus: Patent.legalStatus.declaration.label
    case .verdict: Phrase(zh: "结论", en: "Verdict")
    case .strength: Phrase(zh: "对应强调", en: "Strength")
    case .chartState: Phrase(zh: "核对", en: "Check")
    case .charts: Phrase(zh: "对照表", en: "Claim charts")
    case .patents: Phrase(zh: "专利", en: "Patents")
    case .clauses: Phrase(zh: "条款", en: "Clauses")
    case .listed: Phrase(zh: "池内专利", en: "Patents")
    case .inForce: Phrase(zh: "授权有效", en: "In force")
    case .licensor: Licence.licensor.declaration.label
    case .licensee: Licence.licensee.declaration.label
    case .termLeft: Phrase(zh: "剩余期限", en: "Term left")
    case .workflow: Phrase(zh: "流程完成度", en: "Workflow completion")
    case .value: Valuation.value.declaration.label
    }
  }

  /// What addresses call it.
  var key: String {
    switch self {
    case .field(let field): field.name
    case .legalStatus: Patent.legalStatus.declaration.name
    case .verdict: "result"
    case .strength: "strength"
    case .chartState: "state"
    case .charts: "charts"
    case .patents: "patents"
    case .clauses: "clauses"
    case .listed: "listed"
    case .inForce: "in_force"
    case .licensor: Licence.licensor.declaration.name
    case .licensee: Licence.licensee.declaration.name
    case .termLeft: "term_left"
    case .workflow: "workflow"
    case .value: Valuation.value.declaration.name
    }
  }

  /// What stands in its cell for a record: what `partials/value` asks for.
  func value(_ record: RecordIndex, _ fields: FieldModels) -> Model {
    let graph = fields.facts.graph
    let tags = TagModels(language: fields.language)
    switch self {
    case .field(let field):
      guard let item = graph[record].item(field.key) else { return FieldModels.text(nil) }
      return fields.value(item.datum, kind: field.kind, of: record)
    case .legalStatus:
      return Self.tag(graph[record][Patent.legalStatus].map(tags.status))
    case .verdict:
      return Self.tag(graph.chart(of: record).map { tags.result($0.result) })
    case .strength:
      let strength = graph.chart(of: record)?.strength
      return FieldModels.text(strength?.label[fields.language])
    case .chartState:
      return Self.tag(graph.chart(of: record).map { tags.state($0.state) })
    case .charts:
      return Self.count(charts(of: record, graph), record, fields)
    case .patents:
      return Self.count(graph.patents(ofTechnology: record).count, record, fields)
    case .clauses:
      return Self.count(graph[record].clauses.count, record, fields)
    case .listed:
      let listed = graph.listings(ofPool: record).count(where: \.isCurrent)
      return Self.count(listed, record, fields, anchor: "h-patents")
    case .inForce:
      let alive = graph.listings(ofPool: record).count { $0.isCurrent && $0.isInForce }
      return Self.count(alive, record, fields, anchor: PoolTables.inForce)
    case .licensor:
      return Self.party(Licence.licensor, of: record, fields)
    case .licensee:
      return Self.party(Licence.licensee, of: record, fields)
    case .termLeft:
      let models = LicenceModels(facts: fields.facts, language: fields.language)
      return Self.tag(models.left(graph[record]))
    case .value:
      return FieldModels.text(PatentValue(graph[record]).value?.text(places: 2))
    case .workflow:
      let steps = Workflow(record, in: graph).steps.filter { $0.state != .na }
      let rate = Rate(steps.count { $0.state == .done }, of: steps.count)
      guard let percent = rate.percentText else { return FieldModels.text(nil) }
      let title = "\(percent) (\(rate.countText))"
      return FieldModels.cell(
        refs: [.map(fields.references.ref(Place(record), title: title))]
      )
    }
  }

  private func charts(of record: RecordIndex, _ graph: Graph) -> Int {
    guard let line = graph.line(of: record) else { return graph.charts(ofPatent: record).count }
    return line.versions.reduce(0) { sum, version in
      sum
        + Set(
          graph.links(to: version.record)
            .filter { $0.field == Correspondence.basis.key }.map(\.source)
        ).count
    }
  }

  private static func tag(_ tag: Model?) -> Model {
    guard let tag else { return FieldModels.text(nil) }
    return FieldModels.cell(tag: .map(tag))
  }

  /// A number that leads to the page where what it counts is listed.
  private static func count(
    _ count: Int,
    _ record: RecordIndex,
    _ fields: FieldModels,
    anchor: String? = nil
  ) -> Model {
    guard count > 0 else { return FieldModels.text("0") }
    var reference = fields.references.ref(Place(record), title: String(count))
    if let anchor, let path = fields.facts.addresses.path(record) {
      reference = reference.adding(["href": .text("\(path)#\(anchor)")])
    }
    return FieldModels.cell(refs: [.map(reference)])
  }

  private static func party(
    _ field: Field<Entry>,
    of record: RecordIndex,
    _ fields: FieldModels
  ) -> Model {
    let models = LicenceModels(facts: fields.facts, language: fields.language)
    guard case .map(let party) = models.party(field, of: record) else {
      return FieldModels.text(nil)
    }
    return FieldModels.cell(refs: [.map(party)])
  }

  private static func isShort(_ kind: FieldKind) -> Bool {
    switch kind.element {
    case .prose, .map, .dictionary: false
    default: true
    }
  }

  private enum Known {
    case field(String)
    case computed(ListColumn)
  }

  private static let known: [String: [Known]] = [
    "technology": [
      .field("protection_route"), .field("rd_form"), .field("industrialization_stage"),
      .computed(.patents), .field("field"),
    ],
    "patent": [
      .field("application_no"), .field("right_holders"), .computed(.legalStatus),
      .field("filing_date"), .field("sep_status"), .computed(.charts),
    ],
    "standard": [
      .field("version"), .field("organization"), .field("life_status"), .field("use"),
      .computed(.clauses), .computed(.charts),
    ],
    "correspondence": [
      .field("patent"), .field("claim_no"), .field("basis"), .computed(.verdict),
      .computed(.strength), .computed(.chartState),
    ],
    "project": [
      .field("workflow_stage"), .field("round"), .computed(.workflow), .field("lead"),
      .field("start"), .field("target_end"),
    ],
    "patent-scheme": [
      .field("scheme_status"), .field("strategy"), .field("planned_filing"),
      .field("technology"), .field("linked_proposals"), .field("result_patent"),
    ],
    "standard-project": [
      .field("approval_no"), .field("approval_date"), .field("planned_completion"),
      .field("bodies"), .field("standard"),
    ],
    "linkage-proposal": [.field("decision"), .field("submitted"), .field("decision_date")],
    "meeting": [.field("kind"), .field("date"), .field("relates_to"), .field("next_date")],
    "tracking-entry": [
      .field("kind"), .field("date"), .field("object"), .field("by"), .field("source_event"),
    ],
    "effectiveness-review": [.field("project"), .field("round"), .field("date")],
    "standard-proposal": [
      .field("proposal_no"), .field("organization"), .field("standard"), .field("state"),
      .field("submission_date"), .field("patents"),
    ],
    "declaration": [
      .field("declarant"), .field("reference"), .field("declared_on"), .field("organization"),
      .field("licensing"),
    ],
    "pool": [
      .field("technology_field"), .field("agency"), .field("sep_scope"), .computed(.listed),
      .computed(.inForce),
    ],
    "licence": [
      .computed(.licensor), .computed(.licensee), .field("licence_type"), .field("pool"),
      .field("term_to"), .computed(.termLeft), .field("state"),
    ],
    "assessment": [
      .field("kind"), .field("patent"), .field("claim_no"), .field("date"), .field("result"),
    ],
    "amendment": [
      .field("patent"), .field("kind"), .field("deadline"), .field("state"), .field("filed_on"),
    ],
    "portfolio": [.field("kind"), .field("grade"), .field("chain_nodes")],
    "valuation": [.field("patent"), .field("purpose"), .field("date"), .computed(.value)],
    "patent-analysis": [
      .field("segment"), .field("step"), .field("purpose_kind"), .field("searched_on"),
    ],
    "organization": [.field("kind"), .field("enterprise_role"), .field("website")],
    "person": [
      .field("organization"), .field("department"), .field("position"), .field("roles"),
    ],
    "standard-org": [.field("code"), .field("other_name")],
    "document": [.field("kind"), .field("date"), .field("external_ref")],
  ]
}
