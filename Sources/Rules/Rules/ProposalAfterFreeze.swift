package import Diagnostics
package import Linking
import Records

/// R31: a proposal is submitted before the version that it is for is frozen.
package enum ProposalAfterFreeze: Rule {
  package static let id: RuleID = "proposal-after-freeze"
  package static let number: Int? = 31
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "提案提交日不晚于所针对版本的封版日",
    en: "A proposal is not submitted after the version that it is for was frozen"
  )
  package static let why = Phrase(
    zh: "封版之后文本不再变动，此后提交的提案进不了这一版。",
    en:
      "A frozen text no longer changes; what is submitted later cannot become part of that version."
  )
  package static let mend = Phrase(
    zh: "针对的是下一版时，在 standard 中写明版本（标准编号@版本）；否则核对两个日期。",
    en:
      "If it is for the next version, name that one in standard (ID@VERSION); else check both dates."
  )
  package static let source = "R31; A.1 rows 17, 20"
  package static let example = RuleExample(
    "standard-proposals/latch-proposal.yaml",
    bad: proposal(submitted: "2022-09-12"),
    good: proposal(submitted: "2022-08-12")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProposal.type).compactMap { index in
      let record = graph[index]
      guard let submitted = record[StandardProposal.submissionDate],
        let version = graph.targets(of: StandardProposal.standard, from: index).first?.record,
        let frozen = graph[version][Standard.freezeDate], submitted > frozen
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: StandardProposal.submissionDate),
        field: StandardProposal.submissionDate.name,
        Phrase(
          zh: "提案 \(submitted) 提交，所针对的版本“\(graph[version].id)”已于 \(frozen) 封版",
          en:
            "submitted on \(submitted), but \(graph[version].id), which it is for, was frozen on \(frozen)"
        ),
        help: Phrase(
          zh: "针对下一版的，在 standard 中写明版本；否则核对提交日和封版日",
          en: "name the next version in standard if it is for that one; else check both dates"
        ),
        notes: [
          .init(
            at: graph[version].span(of: Standard.freezeDate),
            Standard.freezeDate.declaration.label
          )
        ]
      )
    }
  }

  private static func proposal(submitted date: String) -> String {
    """
    title: 盖体锁扣尺寸提案
    proposal_no: CCSA-2022-019
    kind: technical-proposal
    organization: CCSA
    standard: latch-standard@2022
    authors: [张某某]
    submission_date: \(date)
    attendees: [张某某]
    stage: finalisation
    state: rejected
    patents: [lid-latch]

    """
  }
}
