import Diagnostics
import Linking
import Records
import Templates

/// Table A.1 专利和标准基本信息表: its twenty cells in the annex's order, taken from the records that
/// the chart names (B12.1).
struct ChartSheet {
  let facts: SiteFacts
  let chart: Chart
  let fields: FieldModels

  static let patentTitle = Phrase(zh: "专利名称", en: "Title of the patent")
  private static let proposalName = Phrase(zh: "标准提案编号及名称", en: "Proposal, number and title")
  private static let standardName = Phrase(zh: "标准编号和版本号", en: "Standard, number and version")

  private var language: Language { fields.language }
  private var references: ReferenceModels { fields.references }

  /// What `partials/kv` asks for.
  var model: ModelValue {
    let sheet: Model = ["one": false, "fields": .list(rows)]
    return .map(sheet)
  }

  private var rows: [Model] {
    [
      fields.row(Correspondence.preparedBy, of: chart.record),
      fields.row(Correspondence.submittedOn, of: chart.record),
      patentTitle,
      cell(Patent.applicationNo, chart.patent),
      cell(Patent.filingDate, chart.patent),
      cell(Patent.inventors, chart.patent),
      cell(Patent.priorityDate, chart.patent),
      cell(Patent.priorityNo, chart.patent),
      cell(Patent.publicationDate, chart.patent),
      cell(Patent.grantDate, chart.patent),
      cell(Patent.family, chart.patent, full: true),
      row(Correspondence.basis.declaration.label, refs: basis, full: true),
      organizations,
      row(Self.proposalName, text: proposal, refs: chart.proposal, full: true),
      cell(StandardProposal.authors, chart.proposal),
      cell(StandardProposal.attendees, chart.proposal),
      cell(StandardProposal.submissionDate, chart.proposal),
      fields.row(Self.standardName[language], standard),
      status,
      cell(Standard.freezeDate, chart.basis),
    ]
  }

  /// The title of the patent; that of a withheld one is not told.
  private var patentTitle: Model {
    let patent = ChartModels(facts: facts, language: language).patent(chart)
      .adding(["sub": .none])
    return fields.row(
      Self.patentTitle[language],
      value: FieldModels.cell(refs: .list([patent]))
    )
  }

  /// What the chart was made against: the proposal where it was one, else the version.
  private var basis: RecordIndex? {
    guard let proposal = chart.proposal,
      facts.graph.targets(of: Correspondence.basis, from: chart.record).first?.record == proposal
    else { return chart.basis }
    return proposal
  }

  private func cell<Value>(
    _ field: Field<Value>,
    _ record: RecordIndex?,
    full: Bool = false
  ) -> Model {
    guard let record else {
      return fields.row(field.declaration.label[language], nil, full: full)
    }
    return fields.row(field, of: record, full: full)
  }

  private func row(
    _ label: Phrase,
    text: String? = nil,
    refs record: RecordIndex?,
    full: Bool = false
  ) -> Model {
    guard let record else { return fields.row(label[language], nil, full: full) }
    let reference = references.ref(Place(record), title: text)
    return fields.row(
      label[language],
      value: FieldModels.cell(refs: .list([reference])),
      full: full
    )
  }

  private var proposal: String? {
    guard let proposal = chart.proposal else { return nil }
    let record = facts.graph[proposal]
    let number = record[StandardProposal.proposalNo]
    return [number, record.title(language)].compactMap { $0 }.joined(separator: " ")
  }

  private var standard: String? {
    guard let basis = chart.basis else { return nil }
    let number = references.standardNumber(basis)
    guard let version = facts.graph.line(of: basis)?.version(basis) else { return number }
    return language == .chinese ? "\(number)，\(version.label)" : "\(number), \(version.label)"
  }

  // MARK: Boxes

  private var status: Model {
    let stated = chart.basis.flatMap { facts.graph[$0][Standard.status] }
    return fields.row(
      Standard.status.declaration.label[language],
      value: boxes(
        Standard.Status.allCases.map { ($0 == stated, $0.label[language]) }
      )
    )
  }

  /// The nine boxes; any other body ticks 其他 and shows its name.
  private var organizations: Model {
    var codes: Set<String> = []
    var others: [String] = []
    for organization in bodies {
      let record = facts.graph[organization]
      let code = record[StandardOrg.code] ?? "other"
      if code != "other" {
        codes.insert(code)
      } else if !record.path.isEmpty {
        others.append(record[StandardOrg.otherName] ?? record.title(language))
        codes.insert(code)
      } else {
        codes.insert(code)
      }
    }
    others += otherNames
    return fields.row(
      Correspondence.organization.declaration.label[language],
      value: boxes(
        StandardOrg.tableA1.map { code, label in
          let isOther = code == "other" && !others.isEmpty
          let name = others.joined(separator: language == .chinese ? "、" : ", ")
          let word = label[language]
          let shown = language == .chinese ? "\(word)：\(name)" : "\(word): \(name)"
          return (codes.contains(code), isOther ? shown : word)
        }
      ),
      full: true
    )
  }

  /// The bodies that the chart states, else that of its basis (readings, Charts).
  private var bodies: [RecordIndex] {
    let stated = facts.graph.targets(of: Correspondence.organization, from: chart.record)
    if !stated.isEmpty { return stated.map(\.record) }
    return [referenceToBody].compactMap { $0 }.compactMap {
      facts.graph.resolver.resolve($0, allowed: [StandardOrg.type.key]).place?.record
    }
  }

  /// Names written beside a plain `other`.
  private var otherNames: [String] {
    let stated = facts.graph[chart.record][all: Correspondence.organization]
    let references = stated.isEmpty ? [referenceToBody].compactMap { $0 } : stated
    let beside =
      facts.graph[chart.record][Correspondence.otherName]
      ?? chart.basis.flatMap { self.references.inherited(Standard.otherName, $0) }
    return references.compactMap(\.otherName) + [beside].compactMap { $0 }
  }

  private var referenceToBody: Reference? {
    if let basis = chart.basis { return references.inherited(Standard.organization, basis) }
    return chart.proposal.flatMap { facts.graph[$0][StandardProposal.organization] }
  }

  private func boxes(_ boxes: [(on: Bool, word: String)]) -> Model {
    let models: [Model] = boxes.map { ["on": .flag($0.on), "word": .text($0.word)] }
    return FieldModels.cell(boxes: .list(models))
  }
}
