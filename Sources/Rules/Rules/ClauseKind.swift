package import Diagnostics
package import Linking
import Records

/// R134: a row that is met relies on no informative clause, and on no optional one where the chart
/// says mandatory.
package enum ClauseKind: Rule {
  package static let id: RuleID = "clause-kind"
  package static let number: Int? = 134
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "对应的是规定要求的条款；写作“必选项”的对照表不依据可选条款",
    en: "Rows rely on clauses that require something, of the kind the chart claims"
  )
  package static let why = Phrase(
    zh: "资料性内容不要求任何人照做；与它对应，说明不了实施标准必然用到专利。",
    en:
      "An informative clause asks nothing of anybody; to match it does not make a patent necessary."
  )
  package static let mend = Phrase(
    zh: "改引规定要求的条款；条款性质写错的，在标准中改正。",
    en: "Cite the clause that requires it; where the clause's kind is wrong, correct the standard."
  )
  package static let source = "R134"
  package static let example = ExampleSite.example(
    ExampleSite.standardPath,
    bad:
      "default_requirement_kind: mandatory\nclauses: [{no: 5.2, requirement_kind: informative}]\n",
    good: "default_requirement_kind: mandatory\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    for chart in graph.charts {
      let record = graph[chart.record]
      let isMandatory = record[Correspondence.nature] == .mandatory
      for (position, row) in chart.rows.enumerated() where row.match == .met {
        for use in row.clauses {
          // Most clauses are mandatory: their kind is asked before anything of them is copied.
          let kind = use.place.flatMap { graph.kind(ofClauseAt: $0) }
          if kind == .mandatory { continue }
          guard let clause = use.place.flatMap(graph.clause) else { continue }
          let reason: Phrase
          switch kind {
          case .informative:
            reason = Phrase(
              zh: "是资料性条款，不规定要求",
              en: "is informative and requires nothing"
            )
          case .optional where isMandatory:
            reason = Phrase(
              zh: "是可选项，对照表却写作“必选项”",
              en: "is optional, while the chart says mandatory"
            )
          case .optional, .mandatory, nil:
            continue
          }
          findings.append(
            finding(
              in: record,
              at: use.reference.span,
              field: "rows[\(position + 1)].\(ChartRowFields.standardRef.name)",
              Phrase(
                zh: "第 \(position + 1) 行依据的条款 \(clause.number) \(reason.zh)",
                en: "row \(position + 1) relies on clause \(clause.number), which \(reason.en)"
              )
            )
          )
        }
      }
    }
    return findings
  }
}
