import Diagnostics
import Linking
import Records

/// The days on which drafts of proposals are to be submitted.
enum ProposalDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    graph.indices(of: StandardProposal.type).compactMap { proposal in
      let record = graph[proposal]
      guard record[StandardProposal.state] == .draft,
        let date = record[StandardProposal.submissionDate]
      else { return nil }
      let who = Responsibility(graph: graph)
      let owner = who.owner(of: proposal)
      return Deadline(
        .submission,
        on: date,
        Phrase(zh: "提交提案", en: "submit the proposal"),
        of: Place(proposal),
        responsible: owner.isEmpty
          ? who.named(StandardProposal.authors.key, in: record.entry) : owner
      )
    }
  }
}
