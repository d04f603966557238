package import Diagnostics
package import Linking
import Records

/// R20: a scheme is to be filed before the proposals that it is linked to are submitted.
///
/// Once the scheme is a patent with dates, R18 judges by those where the proposal names the patent;
/// else they stand for the plan here.
package enum SchemeBeforeProposal: Rule {
  package static let id: RuleID = "scheme-before-proposal"
  package static let number: Int? = 20
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "方案的申请时间早于关联提案的提交日",
    en: "A scheme is to be filed before the proposals linked to it are submitted"
  )
  package static let why = Phrase(
    zh: "计划时就排好先后，才不会在提案提交那天才发现专利还没有申请。",
    en:
      "Planned in this order, nobody finds out on the day of submission that the patent is not filed."
  )
  package static let mend = Phrase(
    zh: "把申请时间提前，或与标准化人员商定推迟提案。",
    en: "File earlier, or agree with standards staff to submit later."
  )
  package static let source = "R20; 000 §7.2; readings, Patents"
  package static let example = RuleExample(
    ExampleSite.schemePath,
    bad: scheme(planned: "2023-05-20"),
    good: scheme(planned: "2023-05-02"),
    with: [
      ExampleSite.proposalPath: ExampleSite.proposal(
        stage: "demand",
        schemes: "latch-scheme, second-scheme"
      ).replacing(
        "state: draft\n",
        with: "state: submitted\nproposal_no: CCSA-2023-004\nsubmission_date: 2023-05-10\n"
      ),
      "patent-schemes/second-scheme.yaml": scheme(planned: "2023-05-02"),
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: PatentScheme.type).flatMap { scheme -> [Finding] in
      guard graph[scheme][PatentScheme.schemeStatus] != .dropped else { return [] }
      return graph.proposals(ofScheme: scheme).compactMap { finding(scheme, $0, in: graph) }
    }
  }

  private static func finding(
    _ scheme: RecordIndex,
    _ proposal: RecordIndex,
    in graph: Graph
  ) -> Finding? {
    let record = graph[scheme]
    guard let submitted = graph[proposal][StandardProposal.submissionDate] else { return nil }
    let patent = graph.targets(of: PatentScheme.resultPatent, from: scheme).first?.record
    if let patent, graph.proposals(ofPatent: patent).contains(proposal) { return nil }
    let earliest = patent.flatMap { EarliestDate(of: graph[$0]) }
    guard let date = earliest?.date ?? record[PatentScheme.plannedFiling], date >= submitted else {
      return nil
    }
    let days = submitted.days(until: date)
    let used = earliest?.label ?? PatentScheme.plannedFiling.declaration.label
    let late =
      days == 0
      ? Phrase(zh: "同一天", en: "on the same day")
      : Phrase(zh: "晚 \(days) 天", en: "\(days) days later")
    return finding(
      in: record,
      at: record.span(of: PatentScheme.plannedFiling),
      field: PatentScheme.plannedFiling.name,
      Phrase(
        zh: "\(used.zh) \(date) 不早于提案“\(graph[proposal].id)”的提交日 \(submitted)（\(late.zh)）",
        en:
          "the \(used.en.lowercased()), \(date), is not before the proposal \(graph[proposal].id) was submitted on \(submitted): \(late.en)"
      ),
      help: Phrase(
        zh: "申请要排在提案提交之前；已经提前申请的，在 result_patent 中写明专利",
        en: "filing comes before the proposal; if it was filed, name the patent in result_patent"
      ),
      notes: [
        .init(
          at: graph[proposal].span(of: StandardProposal.submissionDate),
          StandardProposal.submissionDate.declaration.label
        )
      ]
    )
  }

  private static func scheme(planned date: String) -> String {
    ExampleSite.scheme.replacing("2023-09-01", with: date)
  }
}
