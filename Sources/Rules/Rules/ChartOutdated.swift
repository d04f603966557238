package import Diagnostics
package import Linking
import Records

/// R49: a chart is checked again after each new version or freeze of the standard and each revision
/// of the proposal.
package enum ChartOutdated: Rule {
  package static let id: RuleID = "chart-outdated"
  package static let number: Int? = 49
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "标准出新版本、封版或提案修改后，对照表已重新核对",
    en: "A chart is checked again after each new version, freeze or revision"
  )
  package static let why = Phrase(
    zh: "标准在变，专利在变；过期的对照表会把已不成立的结论当作依据。",
    en: "Standards move on; a chart that is not checked again states what may no longer hold."
  )
  package static let mend = Phrase(
    zh: "对照新文本核对各行，再更新 checked_on（或运行 linkage review）。",
    en: "Compare the rows with the new text, then update checked_on (or run linkage review)."
  )
  package static let source = "R49; 000 §8.3"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "checked_on: 2022-09-15\n",
    good: "checked_on: 2023-03-01\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      guard let checked = record[Correspondence.checkedOn],
        let change = graph.newest(graph.standardChanges(of: chart), after: checked)
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Correspondence.checkedOn),
        field: Correspondence.checkedOn.name,
        Phrase(
          zh: "最近核对于 \(checked)，此后\(change.name.zh)（\(change.date)）",
          en: "last checked on \(checked), but \(change.name.en) on \(change.date)"
        ),
        help: Phrase(
          zh: "对照新文本核对后更新 checked_on",
          en: "compare with the new text, then update checked_on"
        )
      )
    }
  }
}
