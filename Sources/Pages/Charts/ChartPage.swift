import Diagnostics
import Linking
import Records
import Templates

/// The model of one chart's page, without the neighbours.
struct ChartPage {
  let facts: SiteFacts
  let chart: Chart
  let path: String
  let language: Language
  /// Whether the rows are linked to; not on a page of several charts.
  var hasAnchors = true

  private var record: Record { facts.graph[chart.record] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }
  private var charts: ChartModels { ChartModels(facts: facts, language: language) }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }

  var model: Model {
    let table = ChartTable(facts: facts, chart: chart, language: language, page: path)
    let evidence = ChartEvidence(facts: facts, chart: chart, language: language)
    let head: Model = [
      "kick": .text("\(Self.kick[language]) · \(record.id)"),
      "patent": .map(charts.patent(chart)),
      "basis": basis,
      "result": .map(tags.result(chart.result)),
      "state": .map(tags.state(chart.state)),
      "potential": .flag(chart.makesPotentialSEP),
      "version": ModelValue(charts.version(chart)),
      "strip": .list(strip),
      "stale": stale,
      "verdict": .list(table.verdict),
      "coverage": .text(chart.coverage.countText),
      "relation": charts.strength(chart),
      "sheet": ChartSheet(facts: facts, chart: chart, fields: fields).model,
      "rows": .list(table.rows(anchored: hasAnchors)),
      "feet": .list(feet),
      "signs": .list(signs),
      "reviewed": reviewed,
      "differences-of": .list(
        ChartDifferences(facts: facts, chart: chart, language: language).clauses
      ),
      "evidence": .list(evidence.documents),
      "history": .list(history),
      "body": fields.markdown.body(of: chart.record),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(chart.record))
  }

  private static let kick = Phrase(zh: "专利与标准对应关系表", en: "Patent and standard correspondence")

  private var basis: ModelValue {
    if let basis = chart.basis { return .map(references.ref(basis)) }
    return chart.proposal.map { .map(references.ref($0)) } ?? .none
  }

  /// What stands over each printed sheet.
  private var strip: [Model] {
    let patent = chart.patent.map { facts.graph[$0] }
    let rows: [(Phrase, String?)] = [
      (Phrase(zh: "表号", en: "Sheet"), record.id),
      (
        Correspondence.preparedBy.declaration.label,
        facts.graph.targets(of: Correspondence.preparedBy, from: chart.record).first.map {
          references.name($0)
        }
      ),
      (Patent.applicationNo.declaration.label, patent?[Patent.applicationNo]),
      (
        Correspondence.submittedOn.declaration.label,
        record[Correspondence.submittedOn]?.description
      ),
      (ChartSheet.patentTitle, patent?.title(language)),
      (Standard.type.label, chart.basis.map { references.standardNumber($0) }),
      (Phrase(zh: "核对版本", en: "Checked against"), charts.version(chart)),
      (Phrase(zh: "状态", en: "State"), chart.state.label[language]),
    ]
    return rows.map { ["label": .text($0.0[language]), "text": .text($0.1 ?? "—")] }
  }

  /// What has to be done before the chart can be relied on, or `.none`.
  private var stale: ModelValue {
    guard chart.state != .fresh else { return .none }
    let needsCheck = chart.state.needsCheck
    let title =
      needsCheck
      ? Phrase(zh: "本表待复核", en: "This chart is to be checked again")
      : Phrase(zh: "本表还没有记下核对时的文字", en: "The texts checked are not on record yet")
    var parts: [String] = []
    if let basis = chart.basis, let successor = facts.graph.line(of: basis)?.successor(of: basis) {
      let old = charts.versionLabel(basis)
      let new = charts.versionLabel(successor)
      parts.append(
        Phrase(zh: "按 \(old) 核对，现行为 \(new)。", en: "Checked against \(old); now \(new).")[language]
      )
    }
    for row in chart.rows where row.state.needsCheck {
      let feature = row.featureNumber.map(String.init) ?? "?"
      let state = row.state.label[language]
      parts.append(
        Phrase(zh: "特征 \(feature)：\(state)。", en: "Feature \(feature): \(state).")[language]
      )
    }
    if !needsCheck {
      let command = "linkage review \(record.id) --by \(Phrase(zh: "姓名", en: "NAME")[language])"
      parts.append(
        Phrase(
          zh: "核对两侧文字后运行 \(command)，以后任何一侧变化都会在这里提示。",
          en:
            "Run \(command) once both texts are checked; from then on a change of either shows here."
        )[language]
      )
    }
    let note: Model = [
      "tone": needsCheck ? "warn" : .none,
      "icon": needsCheck ? "redo" : "info",
      "title": .text(title[language]),
      "text": .text(parts.joined(separator: language == .chinese ? "" : " ")),
      "source": .none,
    ]
    return .map(note)
  }

  // MARK: Foot of table A.2

  private var feet: [Model] {
    let isOpen = chart.result == .undetermined
    let results = Correspondence.Result.allCases.filter { $0 != .undetermined || isOpen }
    return [
      foot(Correspondence.result, results, chart.result),
      foot(Correspondence.nature, Correspondence.Nature.allCases, chart.nature),
      foot(Correspondence.strength, Correspondence.Strength.allCases, strength),
    ]
  }

  /// The strength of the whole; only a claim that corresponds has one (R47).
  private var strength: Correspondence.Strength? {
    chart.result == .corresponds ? chart.strength : nil
  }

  /// A row of boxes with the computed one ticked; a stated one that differs is named.
  private func foot<Value: Choice & Equatable>(
    _ field: Field<Value>,
    _ values: [Value],
    _ computed: Value?
  ) -> Model {
    var note: String?
    if let stated = record[field], stated != computed {
      let word = stated.label[language]
      note =
        Phrase(zh: "表中写为“\(word)”，与计算结果不同", en: "stated as “\(word)”, unlike computed")[language]
    }
    return [
      "label": .text(field.declaration.label[language]),
      "boxes": .list(
        values.map { ["on": .flag($0 == computed), "word": .text($0.label[language])] as Model }
      ),
      "note": ModelValue(note),
    ]
  }

  // MARK: People and dates

  private var signs: [Model] {
    let submitted = record[Correspondence.submittedOn]
    let checked = record[Correspondence.checkedOn]
    return [
      sign("编制", Correspondence.preparedIP, submitted ?? checked),
      sign("复核", Correspondence.reviewedRD, checked),
      sign("复核", Correspondence.reviewedStd, checked),
    ]
  }

  private func sign(_ act: String, _ field: Field<Reference>, _ date: CalendarDate?) -> Model {
    let reference = record[field]
    return [
      // The English labels say the act themselves.
      "role": .text(
        language == .chinese
          ? "\(act) · \(field.declaration.label[language])"
          : field.declaration.label[language]
      ),
      "person": reference.map {
        .map(fields.ref($0, kind: field.declaration.kind, of: chart.record))
      } ?? .none,
      "date": reference == nil ? .none : ModelValue(date?.description),
    ]
  }

  /// Who stored the fingerprints, and when.
  private var reviewed: ModelValue {
    guard let review = record[Correspondence.reviewed],
      let by = review[Correspondence.Review.by]
    else { return .none }
    let model: Model = [
      "by": .map(
        fields.ref(by, kind: Correspondence.Review.by.declaration.kind, of: chart.record)
      ),
      "on": ModelValue(review[Correspondence.Review.on]?.description),
    ]
    return .map(model)
  }

  private var history: [Model] {
    record[all: Correspondence.history].map { change in
      let people = change[all: Correspondence.Change.by]
      return [
        "date": ModelValue(change[Correspondence.Change.date]?.description),
        "by": .list(
          people.map {
            fields.ref($0, kind: Correspondence.Change.by.declaration.kind, of: chart.record)
          }
        ),
        "change": fields.markdown.prose(change[Correspondence.Change.change], of: chart.record),
      ]
    }
  }
}
