package import Diagnostics
package import Linking
import Records

/// R21: who improves a standard says which problem of it is solved.
package enum ProblemAddressed: Rule {
  package static let id: RuleID = "problem-addressed"
  package static let number: Int? = 21
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "标准改进型的方案和专利，写明标准或提案中的技术问题",
    en: "A standard-improving scheme or patent names the problem in the standard or proposal"
  )
  package static let why = Phrase(
    zh: "标准改进型就是针对标准或提案中的技术问题去申请；说不出哪份文本的哪个问题，就不是这种策略。",
    en:
      "The strategy is to file on a technical problem found in a standard or proposal; without the text and the problem it is another one."
  )
  package static let mend = Phrase(
    zh: "在方案中写 addressed_problem: {standard: 标准编号, clause: 章节, text: 问题}；策略不是这一种的，改正 strategy。",
    en:
      "State addressed_problem: {standard: ID, clause: CLAUSE, text: PROBLEM} in the scheme, or correct strategy."
  )
  package static let source = "R21; 000 §7.2.2 b"
  package static let example = RuleExample(
    ExampleSite.schemePath,
    bad: scheme + "addressed_problem: {text: 振动时扣钩会退出。}\n",
    good: scheme
      + "addressed_problem: {standard: latch-standard@2022, clause: \"5.2\", text: 振动时扣钩会退出。}\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let schemes = graph.indices(of: PatentScheme.type).compactMap { index -> Finding? in
      let record = graph[index]
      guard record[PatentScheme.strategy] == .standardImproving else { return nil }
      return gap(record)
    }
    let patents = graph.indices(of: Patent.type).compactMap { index -> Finding? in
      let record = graph[index]
      guard record[Patent.strategy] == .standardImproving, !graph.isForeign(patent: index),
        !record.isUnknown(Patent.schemes)
      else { return nil }
      let schemes = graph.schemes(ofPatent: index)
      // A scheme of the same strategy is told above.
      let isTold = schemes.contains {
        graph[$0].has(PatentScheme.addressedProblem)
          || graph[$0][PatentScheme.strategy] == .standardImproving
      }
      return isTold ? nil : missing(from: record)
    }
    return schemes + patents
  }

  private static func gap(_ record: Record) -> Finding? {
    typealias Problem = PatentScheme.Problem
    let entry = record.entry
    if entry.isUnknown(PatentScheme.addressedProblem) { return nil }
    guard let problem = record[PatentScheme.addressedProblem] else {
      // A value of another kind is told where it was read.
      guard !entry.has(PatentScheme.addressedProblem) else { return nil }
      return finding(
        in: record,
        at: entry.span(of: PatentScheme.strategy),
        field: PatentScheme.addressedProblem.name,
        Phrase(
          zh: "方案是标准改进型，却没有写针对标准或提案的哪个技术问题",
          en: "the scheme is standard-improving, but names no problem in a standard or proposal"
        ),
        help: Phrase(
          zh: "补上 addressed_problem: {standard: 标准编号, clause: 章节, text: 问题}",
          en: "add addressed_problem: {standard: ID, clause: CLAUSE, text: PROBLEM}"
        )
      )
    }
    let namesText =
      problem.has(Problem.standard) || problem.has(Problem.proposal)
      || problem[Problem.clause].map { !$0.target.isEmpty } == true
    guard !namesText else { return nil }
    return finding(
      in: record,
      at: entry.span(of: PatentScheme.addressedProblem),
      field: PatentScheme.addressedProblem.name,
      Phrase(
        zh: "写了技术问题，没有写是哪份标准或提案中的",
        en: "the problem is named, but not the standard or proposal that has it"
      ),
      help: Phrase(
        zh: "在其中补上 standard: 标准编号，或 proposal: 提案编号",
        en: "add standard: ID or proposal: ID to it"
      )
    )
  }

  private static func missing(from record: Record) -> Finding {
    finding(
      in: record,
      at: record.span(of: Patent.strategy),
      field: Patent.strategy.name,
      Phrase(
        zh: "专利写作标准改进型，却没有一个方案写明针对的技术问题",
        en: "the patent is standard-improving, but no scheme of it names the problem"
      ),
      help: Phrase(
        zh: "补上 schemes: [方案编号]，在方案中写 addressed_problem；或改正 strategy",
        en: "add schemes: [SCHEME-ID] with addressed_problem in the scheme, or correct strategy"
      )
    )
  }

  private static let scheme = ExampleSite.scheme
    .replacing("strategy: other", with: "strategy: standard-improving")
}
