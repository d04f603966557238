import Diagnostics
import Linking
import Records
import Templates

/// A proposal to a standard: its dates, what it became, and the patents behind it (P19).
enum ProposalPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    facts.listed(StandardProposal.type).compactMap { proposal in
      guard let path = facts.addresses.path(proposal) else { return nil }
      let record = facts.graph[proposal]
      return Page(
        path,
        kind: "proposal",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(StandardProposal.type)]
      ) { language in
        model(proposal, facts, path, language)
      }
    }
  }

  private static func model(
    _ proposal: RecordIndex,
    _ facts: SiteFacts,
    _ path: String,
    _ language: Language
  ) -> Model {
    let record = facts.graph[proposal]
    let fields = FieldModels(facts: facts, language: language, page: path)
    let models = ProposalModels(facts: facts, language: language)
    let charts = facts.graph.charts(ofProposal: proposal)
    let sheet: Model = [
      "one": false,
      "fields": .list(fields.sheet(proposal, skipping: [StandardProposal.revisions.key])),
    ]
    let chain = ChainModels(facts: facts, language: language)
    let patents = models.patents(proposal)
    let technologies = facts.graph.targets(of: StandardProposal.technologies, from: proposal)
      .map(\.record)
    let behind = patents.flatMap { facts.graph.technologies(ofPatent: $0) }
    let head: Model = [
      "kick": .text(kick(record, language)),
      "state": models.state(record),
      "stage": record[StandardProposal.stage].map {
        .map(TagModels(language: language).fact($0.label[language]))
      } ?? .none,
      "chain": .list([
        chain.technologies(Set(technologies + behind).sorted()), chain.patents(patents),
        chain.step(Standard.type.label, standards(proposal, facts), gap: Self.noStandard),
      ]),
      "sheet": .map(sheet),
      "submitted": ModelValue(record[StandardProposal.submissionDate]?.description),
      "orders": .list(orders(proposal, patents, models)),
      "revisions": .list(revisions(proposal, fields)),
      "charts": ChartModels(facts: facts, language: language).rows(charts),
      "chart-count": .number(charts.count),
      "body": fields.markdown.body(of: proposal),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(proposal))
  }

  private static let noStandard = Phrase(zh: "尚未进入标准", en: "in no standard yet")

  private static func kick(_ record: Record, _ language: Language) -> String {
    [StandardProposal.type.label[language], record[StandardProposal.proposalNo] ?? record.id]
      .joined(separator: " · ")
  }

  /// The standards that the proposal is for or was adopted in.
  private static func standards(_ proposal: RecordIndex, _ facts: SiteFacts) -> [RecordIndex] {
    let places =
      facts.graph.targets(of: StandardProposal.standard, from: proposal)
      + facts.graph.targets(of: StandardProposal.adoptedIn, from: proposal)
    return Set(places.map { facts.graph.line(of: $0.record)?.base ?? $0.record }).sorted()
  }

  /// For each patent, whether it was filed before the proposal was handed in.
  private static func orders(
    _ proposal: RecordIndex,
    _ patents: [RecordIndex],
    _ models: ProposalModels
  ) -> [Model] {
    let facts = models.facts
    let submitted = facts.graph[proposal][StandardProposal.submissionDate]
    return patents.map { patent in
      let record = facts.graph[patent]
      let filed = [record[Patent.priorityDate], record[Patent.filingDate]].compactMap { $0 }.min()
      return [
        "patent": .map(ReferenceModels(facts: facts, language: models.language).ref(patent)),
        "filed": ModelValue(filed?.description),
        "order": models.order(filed: filed, submitted: submitted),
      ]
    }
  }

  private static func revisions(_ proposal: RecordIndex, _ fields: FieldModels) -> [Model] {
    fields.facts.graph[proposal][all: StandardProposal.revisions].map { entry in
      let meeting = entry[StandardProposal.Revision.meeting]
      return [
        "date": ModelValue(entry[StandardProposal.Revision.date]?.description),
        "reason": fields.markdown.prose(entry[StandardProposal.Revision.reason], of: proposal),
        "text": fields.markdown.prose(entry[StandardProposal.Revision.text], of: proposal),
        "meeting": meeting.map {
          .map(
            fields.ref($0, kind: StandardProposal.Revision.meeting.declaration.kind, of: proposal)
          )
        } ?? .none,
      ]
    }
  }
}
