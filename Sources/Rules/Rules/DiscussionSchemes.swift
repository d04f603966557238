package import Diagnostics
package import Linking
import Records

/// R33: in the discussion stage the schemes follow the discussion, several of them may become
/// essential, and the layout around them has begun.
package enum DiscussionSchemes: Rule {
  package static let id: RuleID = "discussion-schemes"
  package static let number: Int? = 33
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "方案讨论阶段，方案随讨论细化，有若干潜在标准必要专利技术方案和外围布局",
    en:
      "In the discussion stage, schemes follow the discussion, with several potential SEP schemes and a peripheral layout"
  )
  package static let why = Phrase(
    zh: "讨论中标准方案还在变，专利方案不跟着细化，就会与最后的文本错开；只有核心没有外围，容易被绕过。",
    en:
      "The text still changes in the discussion; schemes that do not follow miss it, and a core without periphery is easily designed around."
  )
  package static let mend = Phrase(
    zh: "每次讨论后更新方案；把可能写进标准的标为 potential-sep（两个以上），并至少准备一个 peripheral。",
    en:
      "Update the schemes after each discussion; mark those that may become essential potential-sep, two or more, and prepare at least one peripheral."
  )
  package static let source = "R33; 000 §7.4 b"
  package static let example = RuleExample(
    ExampleSite.proposalPath,
    bad: ExampleSite.proposal(stage: "discussion", schemes: "first, second"),
    good: ExampleSite.proposal(stage: "discussion", schemes: "first, second, around"),
    with: [
      "patent-schemes/first.yaml": scheme("potential-sep"),
      "patent-schemes/second.yaml": scheme("potential-sep"),
      "patent-schemes/around.yaml": scheme("peripheral"),
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProposal.type).flatMap { index -> [Finding] in
      guard graph.isOwnWork(proposal: index, stage: .discussion) else { return [] }
      return gaps(of: index, in: graph)
    }
  }

  private static func gaps(of proposal: RecordIndex, in graph: Graph) -> [Finding] {
    let record = graph[proposal]
    if record.isUnknown(StandardProposal.schemes) { return [] }
    let schemes = graph.schemes(ofProposal: proposal)
    let place =
      record.place(of: StandardProposal.schemes)
      ?? record.span(of: StandardProposal.stage)
    func report(_ message: Phrase, _ help: Phrase) -> Finding {
      finding(
        in: record,
        at: place,
        field: StandardProposal.schemes.name,
        message,
        help: help
      )
    }
    var findings: [Finding] = []
    let essential = schemes.count { isPotentiallyEssential($0, in: graph) }
    if essential < 2 {
      findings.append(
        report(
          Phrase(
            zh: "提案处于方案讨论阶段，潜在标准必要专利技术方案\(essential == 0 ? "一个也没有" : "只有 \(essential) 个")",
            en:
              "the proposal is under discussion and has \(essential == 0 ? "no potential SEP scheme" : "one potential SEP scheme only")"
          ),
          Phrase(
            zh: "细化方案，把可能写进标准的标为 scheme_status: potential-sep，两个以上",
            en: "refine the schemes, and mark two or more scheme_status: potential-sep"
          )
        )
      )
    }
    let isSurrounded =
      schemes.contains { isPeripheral($0, in: graph) }
      || graph.ownPatents(ofProposal: proposal).contains { isPeripheral(patent: $0, in: graph) }
    if !isSurrounded {
      findings.append(
        report(
          Phrase(
            zh: "提案处于方案讨论阶段，还没有外围专利布局",
            en: "the proposal is under discussion and has no peripheral layout yet"
          ),
          Phrase(
            zh: "准备外围方案，标为 scheme_status: peripheral，并在 schemes 中列出",
            en: "prepare a scheme with scheme_status: peripheral, and list it in schemes"
          )
        )
      )
    }
    if let discussed = latestDiscussion(of: proposal, in: graph),
      let refined = schemes.compactMap({ graph[$0].updated }).max(), refined < discussed
    {
      findings.append(
        report(
          Phrase(
            zh: "最近一次讨论在 \(discussed)，此后没有细化过任何方案（最近更新 \(refined)）",
            en:
              "discussed last on \(discussed), but no scheme was refined since, last on \(refined)"
          ),
          Phrase(
            zh: "按讨论结果修改方案；不需要修改的，更新方案的 updated 日期",
            en: "bring the schemes up to date; where nothing changes, state the date in updated"
          )
        )
      )
    }
    return findings
  }

  private static func isPotentiallyEssential(_ scheme: RecordIndex, in graph: Graph) -> Bool {
    switch graph[scheme][PatentScheme.schemeStatus] {
    case .potentialSep: true
    case .filed: !isPeripheral(scheme, in: graph)
    default: false
    }
  }

  private static func isPeripheral(_ scheme: RecordIndex, in graph: Graph) -> Bool {
    if graph[scheme][PatentScheme.schemeStatus] == .peripheral { return true }
    return graph.targets(of: PatentScheme.resultPatent, from: scheme)
      .contains { isPeripheral(patent: $0.record, in: graph) }
  }

  private static func isPeripheral(patent: RecordIndex, in graph: Graph) -> Bool {
    guard case .choice(let role)? = graph[patent].item(Patent.layoutRole.key)?.datum else {
      return false
    }
    return role != "core"
  }

  /// The last revision of the proposal or meeting about it up to today.
  private static func latestDiscussion(
    of proposal: RecordIndex,
    in graph: Graph
  ) -> CalendarDate? {
    let revisions = graph[proposal][all: StandardProposal.revisions].compactMap {
      $0[StandardProposal.Revision.date]
    }
    let meetings = graph.sources(of: Meeting.relatesTo, in: Meeting.type, to: proposal).compactMap {
      graph[$0][Meeting.date]
    }
    return (revisions + meetings).filter { $0 <= graph.asOf }.max()
  }

  private static func scheme(_ status: String) -> String {
    ExampleSite.scheme.replacing("scheme_status: candidate", with: "scheme_status: \(status)")
  }
}
