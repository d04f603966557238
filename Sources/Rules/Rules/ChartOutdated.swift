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
        let change = changes(chart, in: graph).filter({ $0.date <= graph.asOf }).max(by: {
          $0.date < $1.date
        }), checked < change.date
      else { return nil }
      return finding(
        in: record,
        at: record.entry.span(of: Correspondence.checkedOn),
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

  private typealias Change = (date: CalendarDate, name: Phrase)

  private static func changes(_ chart: Chart, in graph: Graph) -> [Change] {
    var changes: [Change] = []
    if let basis = chart.basis, let line = graph.line(of: basis),
      let position = line.position(of: basis)
    {
      let id = graph[line.base].id
      for version in line.versions[position...] where version.isBinding {
        let record = graph[version.record]
        if let date = record[Standard.publicationDate] {
          let name = Phrase(
            zh: "标准 \(id) 发布了 \(version.label) 版",
            en: "version \(version.label) of \(id) was published"
          )
          changes.append((date, name))
        }
        if let date = record[Standard.freezeDate] {
          let name = Phrase(
            zh: "标准 \(id) 的 \(version.label) 版封版",
            en: "version \(version.label) of \(id) was frozen"
          )
          changes.append((date, name))
        }
      }
    }
    if let proposal = chart.proposal {
      for revision in graph[proposal][all: StandardProposal.revisions] {
        guard let date = revision[StandardProposal.Revision.date] else { continue }
        let name = Phrase(
          zh: "提案 \(graph[proposal].id) 作了修改",
          en: "the proposal \(graph[proposal].id) was revised"
        )
        changes.append((date, name))
      }
    }
    return changes
  }
}
