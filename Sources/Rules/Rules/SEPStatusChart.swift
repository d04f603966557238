package import Diagnostics
package import Linking
import Records

/// R45: a patent is a potential SEP exactly when a claim of it corresponds to an adopted proposal
/// or a target standard.
package enum SEPStatusChart: Rule {
  package static let id: RuleID = "sep-status-chart"
  package static let number: Int? = 45
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "标准必要性状态与对照表的结论一致",
    en: "The SEP status of a patent follows from its charts"
  )
  package static let why = Phrase(
    zh: "只要有一项权利要求与采纳的提案或目标标准完全对应，该专利就是潜在标准必要专利；没有这样的对照，就不能这样称呼。",
    en:
      "One claim that corresponds to an adopted proposal or target standard makes a potential SEP; nothing else does."
  )
  package static let mend = Phrase(
    zh: "改正 sep_status，或补上对照表。",
    en: "Correct sep_status, or chart the claim."
  )
  package static let source = "R45; 000 §3.3, §7.4"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "sep_status: candidate\n",
    good: "sep_status: potential\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      guard let status = record[Patent.sepStatus] else { return nil }
      let chart = graph.charts(ofPatent: index).first { $0.makesPotentialSEP }
      func report(_ severity: Severity, _ message: Phrase, _ help: Phrase) -> Finding {
        finding(
          in: record,
          at: record.span(of: Patent.sepStatus),
          field: Patent.sepStatus.name,
          severity: severity,
          message,
          help: help
        )
      }
      switch (status, chart) {
      case (.none, let chart?), (.candidate, let chart?):
        let claim = chart.claimNumber.map { "\($0)" } ?? "?"
        return report(
          .warning,
          Phrase(
            zh: "权利要求 \(claim) 已与标准完全对应（\(graph[chart.record].id)），状态却写作“\(status.label.zh)”",
            en:
              "claim \(claim) corresponds to the standard (\(graph[chart.record].id)), but the status is \"\(status.rawValue)\""
          ),
          Phrase(
            zh: "筛选后改为 sep_status: potential",
            en: "screen the patent and state sep_status: potential"
          )
        )
      case (.refuted, let chart?) where !isFoundNotEssential(index, in: graph):
        return report(
          .warning,
          Phrase(
            zh: "状态写作“认定为非必要”，对照表“\(graph[chart.record].id)”却是对应，也没有结论为非必要的评估",
            en:
              "the status is \"refuted\", but the chart \(graph[chart.record].id) corresponds, and no assessment found the patent not essential"
          ),
          Phrase(
            zh: "补上必要性评估，或改正对照表，或改为 sep_status: potential",
            en: "add the assessment, or correct the chart, or state sep_status: potential"
          )
        )
      case (.potential, nil), (.confirmed, nil):
        return report(
          .error,
          Phrase(
            zh: "状态写作“\(status.label.zh)”，却没有一项权利要求与采纳的提案或目标标准对应",
            en:
              "the status is \"\(status.rawValue)\", but no claim corresponds to an adopted proposal or target standard"
          ),
          Phrase(
            zh: "补上对照表，或改为 sep_status: candidate",
            en: "add the chart, or state sep_status: candidate"
          )
        )
      default:
        return nil
      }
    }
  }

  /// An assessment stands above a chart of one's own (additions, B49): it settles the matter.
  private static func isFoundNotEssential(_ patent: RecordIndex, in graph: Graph) -> Bool {
    graph.sources(of: Assessment.patent, in: Assessment.type, to: patent).contains {
      graph[$0][Assessment.kind] == .essentiality && graph[$0][Assessment.result] == .notEssential
    }
  }
}
