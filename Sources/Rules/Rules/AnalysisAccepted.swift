package import Diagnostics
package import Linking
import Records

/// R118: an analysis that was accepted gives advice, and one of a zone is filed.
package enum AnalysisAccepted: Rule {
  package static let id: RuleID = "analysis-accepted"
  package static let number: Int? = 118
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "已验收的分析至少有一条规划建议；实验区的还须备案",
    en: "An accepted analysis has a recommendation, and one of a zone has been filed"
  )
  package static let why = Phrase(
    zh: "没有建议的分析用不上；实验区的分析成果须报备案。",
    en: "An analysis without advice is of no use, and those of zones have to be filed."
  )
  package static let mend = Phrase(
    zh: "补上 recommendations；实验区的补上 filing。",
    en: "Add recommendations, and filing where the analysis is of a zone."
  )
  package static let source = "R118; 002 L558"
  package static let example = ExampleAnalysis.example(
    bad: "dimension: [global, china, zone]",
    good: "dimension: [global, china]"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: PatentAnalysis.type).compactMap { index in
      let record = graph[index]
      guard let step = record[PatentAnalysis.step], step == .acceptance || step == .use,
        record[all: PatentAnalysis.dimension].contains(.zone),
        !record.has(PatentAnalysis.filing)
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: PatentAnalysis.step),
        field: PatentAnalysis.filing.name,
        Phrase(
          zh: "实验区的分析已验收，没有写明备案",
          en: "the analysis of a zone was accepted, but no filing is stated"
        )
      )
    }
  }
}
