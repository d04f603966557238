package import Diagnostics
package import Linking
import Records

/// R18: an own patent is filed before a proposal with its technique is submitted.
///
/// The earlier of priority and filing date decides, and the finding says which (H37).
package enum FilingBeforeProposal: Rule {
  package static let id: RuleID = "filing-before-proposal"
  package static let number: Int? = 18
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "先申请专利，后提交标准提案",
    en: "The patent is filed before the standard proposal is submitted"
  )
  package static let why = Phrase(
    zh: "提案一提交就是公开：在它之后申请的专利，会因自己的提案失去新颖性。同一天也有风险，先后往往说不清。",
    en:
      "A submitted proposal is public: a patent filed after it may lack novelty over one's own proposal. The same day is a risk too, for the order is hard to prove."
  )
  package static let mend = Phrase(
    zh: "核对申请日、优先权日和提案提交日；日期无误的，这件专利不能与该提案对应，由知识产权人员判断宽限期或改用更早的申请作优先权。",
    en:
      "Check the filing, priority and submission dates. If they are right, have IP staff see whether a grace period or an earlier application helps; the patent does not protect what the proposal disclosed."
  )
  package static let source = "R18; 000 §7.2; H37"
  package static let example = RuleExample(
    "standard-proposals/latch-proposal.yaml",
    bad: proposal(submitted: "2021-05-20"),
    good: proposal(submitted: "2021-06-20")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      guard !graph.isForeign(patent: patent) else { return [] }
      return graph.proposals(ofPatent: patent).compactMap { finding(patent, $0, in: graph) }
    }
  }

  private static func finding(
    _ index: RecordIndex,
    _ proposal: RecordIndex,
    in graph: Graph
  ) -> Finding? {
    let (patent, record) = (graph[index], graph[proposal])
    guard let submitted = record[StandardProposal.submissionDate] else { return nil }
    let submission = Finding.Note(
      at: record.span(of: StandardProposal.submissionDate),
      StandardProposal.submissionDate.declaration.label
    )
    guard let earliest = EarliestDate(of: patent) else {
      // A date that nobody wrote down says nothing; an application still to come does.
      guard patent[Patent.legalStatus] == .planned, submitted <= graph.asOf else { return nil }
      return finding(
        in: record,
        at: place(of: index, in: proposal, graph),
        field: StandardProposal.patents.name,
        Phrase(
          zh: "提案已于 \(submitted) 提交，专利“\(patent.id)”还没有申请",
          en:
            "the proposal was submitted on \(submitted), and the patent \(patent.id) is not filed yet"
        ),
        help: Phrase(
          zh: "请知识产权人员判断还能不能申请；已经申请的，在专利中补上申请日和法律状态",
          en:
            "ask IP staff whether it can still be filed; if it was, state its filing date and legal status"
        ),
        notes: [submission]
      )
    }
    guard earliest.date >= submitted else { return nil }
    let days = submitted.days(until: earliest.date)
    let isSameDay = days == 0
    return finding(
      in: record,
      at: place(of: index, in: proposal, graph),
      field: StandardProposal.patents.name,
      severity: isSameDay ? .warning : .error,
      isSameDay
        ? Phrase(
          zh: "专利“\(patent.id)”的\(earliest.label.zh) \(earliest.date) 与提案提交日是同一天",
          en:
            "the \(earliest.label.en.lowercased()) of \(patent.id), \(earliest.date), is the day on which the proposal was submitted"
        )
        : Phrase(
          zh:
            "专利“\(patent.id)”的\(earliest.label.zh) \(earliest.date) 比提案提交日 \(submitted) 晚 \(days) 天",
          en:
            "the \(earliest.label.en.lowercased()) of \(patent.id), \(earliest.date), is \(days) day\(days == 1 ? "" : "s") after the proposal was submitted on \(submitted)"
        ),
      help: isSameDay
        ? Phrase(
          zh: "确认当天是先申请后提交，并保留受理回执的时间",
          en: "make sure that filing came first that day, and keep the receipts with their times"
        )
        : Phrase(
          zh: "已按申请日和优先权日中较早的一个判断；核对三个日期，无误时请知识产权人员处理",
          en:
            "the earlier of filing and priority date was used; check the three dates, and ask IP staff if they are right"
        ),
      notes: [
        .init(at: patent.entry.span(of: earliest.field), earliest.label), submission,
      ]
    )
  }

  /// Where the proposal names the patent, else where it says when it was submitted.
  private static func place(
    of patent: RecordIndex,
    in proposal: RecordIndex,
    _ graph: Graph
  ) -> SourceSpan {
    graph.links(from: proposal).first {
      $0.field == StandardProposal.patents.key && $0.target.record == patent
    }?.span ?? graph[proposal].span(of: StandardProposal.submissionDate)
  }

  private static func proposal(submitted date: String) -> String {
    """
    title: 盖体锁扣结构提案
    proposal_no: CCSA-2021-007
    kind: technical-proposal
    organization: CCSA
    standard: latch-standard@2022
    authors: [张某某]
    submission_date: \(date)
    attendees: [张某某]
    stage: discussion
    state: rejected
    patents: [lid-latch]

    """
  }
}
