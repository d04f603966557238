package import Diagnostics
package import Linking
import Records

/// D12: how many proposals that were handed in became part of a standard.
package enum ProposalAdoption: Measure {
  package static let id = "D12"
  package static let name = Phrase(zh: "提案采纳率", en: "Adoption rate of proposals")
  package static let formula = Phrase(
    zh: "采纳的提案 ÷ 已提交的提案；部分采纳的另计",
    en: "adopted proposals ÷ proposals handed in; those adopted in part stand apart"
  )
  package static let source = "D12; 000 §7.3"
  package static let example: Phrase? = Phrase(
    zh: "提交 12 件，采纳 7 件：7/12 = 58.3%",
    en: "12 handed in, 7 adopted: 7/12 = 58.3%"
  )

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    // One that was withdrawn after it was handed in was handed in all the same.
    let submitted = graph.indices(of: StandardProposal.type).filter { proposal in
      guard let state = graph[proposal][StandardProposal.state] else { return false }
      return state.isSubmitted
        || state == .withdrawn && graph[proposal][StandardProposal.submissionDate] != nil
    }
    func figure(
      _ id: String,
      _ name: Phrase,
      _ state: StandardProposal.State,
      target: ExactDecimal? = nil
    ) -> Indicator.Figure {
      Indicator.Figure(
        id: id,
        name: name,
        counted: submitted.filter { graph[$0][StandardProposal.state] == state }.map { Place($0) },
        total: submitted.map { Place($0) },
        target: target
      )
    }
    return [
      figure(
        id,
        Phrase(zh: "采纳", en: "adopted"),
        .adopted,
        target: graph.site.threshold("proposal_adoption")
      ),
      figure("D12p", Phrase(zh: "部分采纳", en: "adopted in part"), .partlyAdopted),
    ]
  }
}
