import Diagnostics
import Linking
import Records
import Templates

/// The models of proposals in tables: what `partials/proposals` asks for.
struct ProposalModels {
  let facts: SiteFacts
  let language: Language

  /// The rows of a table of proposals.
  func rows(_ proposals: [RecordIndex]) -> ModelValue { .list(proposals.map { row($0) }) }

  /// A row of a table of proposals.
  func row(_ proposal: RecordIndex) -> Model {
    let record = facts.graph[proposal]
    let references = ReferenceModels(facts: facts, language: language)
    let submitted = record[StandardProposal.submissionDate]
    let filed = filingDate(proposal)
    return [
      "proposal": .map(references.ref(proposal, sub: record[StandardProposal.proposalNo])),
      "adopted-in": .list(
        facts.graph.targets(of: StandardProposal.adoptedIn, from: proposal).map {
          references.ref($0)
        }
      ),
      "submitted": ModelValue(submitted?.description),
      "filed": ModelValue(filed?.description),
      "order": order(filed: filed, submitted: submitted),
      "state": state(record),
    ]
  }

  /// The earliest day that a patent of the proposal was filed or claims priority from.
  func filingDate(_ proposal: RecordIndex) -> CalendarDate? {
    patents(proposal).compactMap { patent in
      let record = facts.graph[patent]
      return [record[Patent.priorityDate], record[Patent.filingDate]].compactMap { $0 }.min()
    }.min()
  }

  /// The patents that a proposal names or that charts made against it are about.
  func patents(_ proposal: RecordIndex) -> [RecordIndex] {
    facts.graph.patents(ofProposal: proposal)
  }

  /// Whether the patents were filed before the proposal was handed in (先申请后提交).
  func order(filed: CalendarDate?, submitted: CalendarDate?) -> ModelValue {
    guard let filed, let submitted else { return .none }
    let tags = TagModels(language: language)
    // Filed on the same day is too late to be safe.
    return .map(
      filed < submitted
        ? tags.tag(Phrase(zh: "是", en: "yes")[language], icon: "check", tone: "ok")
        : tags.tag(Phrase(zh: "否", en: "no")[language], icon: "warn", tone: "warn")
    )
  }

  /// How far a proposal has come, as a tag.
  func state(_ record: Record) -> ModelValue {
    guard let state = record[StandardProposal.state] else { return .none }
    let word = state.label[language]
    let tags = TagModels(language: language)
    let tag =
      switch state {
      case .adopted: tags.tag(word, icon: "check", tone: "ok")
      case .partlyAdopted: tags.tag(word, icon: "half", tone: "info")
      case .submitted, .underDiscussion, .revised: tags.tag(word, icon: "clock", tone: "info")
      case .draft: tags.tag(word)
      case .rejected, .withdrawn: tags.tag(word, icon: "not-met")
      }
    return .map(tag)
  }
}
