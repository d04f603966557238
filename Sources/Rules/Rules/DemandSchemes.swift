package import Diagnostics
package import Linking
import Records

/// R32: in the demand stage, a proposal with own technique has several candidate schemes.
package enum DemandSchemes: Rule {
  package static let id: RuleID = "demand-schemes"
  package static let number: Int? = 32
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "标准需求阶段，含本单位技术的提案有若干备选专利技术方案",
    en: "In the demand stage, a proposal with own technique has several candidate schemes"
  )
  package static let why = Phrase(
    zh: "需求阶段就准备多个备选方案，标准最后走哪条路，手里都有专利可用。",
    en:
      "With several schemes prepared in time, there is a patent whichever way the standard goes."
  )
  package static let mend = Phrase(
    zh: "与技术、知识产权人员一起形成备选方案，建 patent-scheme 记录，并在提案的 schemes 中列出。",
    en:
      "Work out candidate schemes with R&D and IP staff, write patent-scheme records, and list them in the proposal's schemes."
  )
  package static let source = "R32; 000 §7.4 a"
  package static let example = RuleExample(
    ExampleSite.proposalPath,
    bad: ExampleSite.proposal(stage: "demand", schemes: ""),
    good: ExampleSite.proposal(stage: "demand", schemes: "latch-scheme, second-scheme"),
    with: [
      ExampleSite.schemePath: ExampleSite.scheme,
      "patent-schemes/second-scheme.yaml": ExampleSite.scheme,
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProposal.type).compactMap { index in
      let record = graph[index]
      guard graph.isOwnWork(proposal: index, stage: .demand),
        !record.isUnknown(StandardProposal.schemes)
      else { return nil }
      let schemes = graph.schemes(ofProposal: index)
      guard schemes.count < 2 else { return nil }
      // Schemes that do not exist are told by R2.
      guard schemes.count == 1 || record[all: StandardProposal.schemes].isEmpty else { return nil }
      return finding(
        in: record,
        at: record.place(of: StandardProposal.schemes)
          ?? record.span(of: StandardProposal.stage),
        field: StandardProposal.schemes.name,
        severity: schemes.isEmpty ? .error : .warning,
        schemes.isEmpty
          ? Phrase(
            zh: "提案处于需求阶段并用到本单位的技术，却没有备选专利技术方案",
            en:
              "the proposal is in the demand stage and uses own technique, but has no candidate scheme"
          )
          : Phrase(
            zh: "提案处于需求阶段，只有一个备选专利技术方案",
            en: "the proposal is in the demand stage and has only one candidate scheme"
          ),
        help: Phrase(
          zh: "在 schemes 中列出两个以上的方案编号",
          en: "list two or more scheme ids in schemes"
        )
      )
    }
  }
}
