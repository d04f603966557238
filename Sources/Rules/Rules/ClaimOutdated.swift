package import Diagnostics
package import Linking
import Records

/// R50: a chart uses the claim as it reads now: it was checked after the last change of the claims.
package enum ClaimOutdated: Rule {
  package static let id: RuleID = "claim-outdated"
  package static let number: Int? = 50
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "对照表使用现行的权利要求文本",
    en: "A chart uses the claim as it reads now"
  )
  package static let why = Phrase(
    zh: "授权、修改、分案、部分无效都会改变权利要求；按旧文本得出的对应关系可能已不成立。",
    en:
      "Grant, amendment, division and invalidation change the claims; what held for the old text may not hold now."
  )
  package static let mend = Phrase(
    zh: "按现行文本重做对照，再更新 claim_version 和 checked_on。",
    en: "Chart the present text, then update claim_version and checked_on."
  )
  package static let source = "R50; 000 §7.4, §8.3"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "events: [{date: 2023-05-08, kind: amendment}]\nsep_status: potential\n",
    good: "sep_status: potential\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      guard let patent = chart.patent, chart.claim != nil, let number = chart.claimNumber
      else { return nil }
      let record = graph[chart.record]
      if let checked = record[Correspondence.checkedOn],
        let change = graph.newest(graph.claimChanges(of: chart), after: checked)
      {
        return finding(
          in: record,
          at: record.span(of: Correspondence.checkedOn),
          field: Correspondence.checkedOn.name,
          Phrase(
            zh: "最近核对于 \(checked)，此后专利 \(graph[patent].id) 有“\(change.name.zh)”（\(change.date)）",
            en:
              "last checked on \(checked), but \(graph[patent].id) has \"\(change.name.en)\" of \(change.date)"
          ),
          help: Phrase(
            zh: "按现行的权利要求核对后更新 checked_on",
            en: "compare with the claim as it reads now, then update checked_on"
          )
        )
      }
      guard let newest = graph.newerClaimText(than: chart) else { return nil }
      let kind = ClaimTexts.kind(of: newest)
      return finding(
        in: record,
        at: record.span(of: Correspondence.claimVersion),
        field: Correspondence.claimVersion.name,
        Phrase(
          zh: "权利要求 \(number) 已有更新的文本“\(kind?.label.zh ?? "")”",
          en: "claim \(number) has a newer text, \"\(kind?.rawValue ?? "")\""
        ),
        help: Phrase(
          zh: "按新文本重做对照，并改正 claim_version",
          en: "chart the newer text and correct claim_version"
        )
      )
    }
  }
}
