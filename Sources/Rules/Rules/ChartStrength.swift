package import Diagnostics
package import Linking
import Records

/// R47: the strength of the whole is that of the weakest row.
package enum ChartStrength: Rule {
  package static let id: RuleID = "chart-strength"
  package static let number: Int? = 47
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "整体的对应强度等于最弱一行的",
    en: "The overall strength is that of the weakest row"
  )
  package static let why = Phrase(
    zh: "一项权利要求只像它最弱的一环那样牢靠：直接 > 间接 > 解释后。",
    en: "A claim is as strong as its weakest feature: direct > indirect > explained."
  )
  package static let mend = Phrase(
    zh: "改正整体的 strength，或改正各行的。",
    en: "Correct the overall strength, or the rows'."
  )
  package static let source = "R47; A.2 foot"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "\nstrength: direct\n",
    good: "\nstrength: explained\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      guard let weakest = chart.strength else { return nil }
      let help = Phrase(
        zh: "写作 strength: \(weakest.rawValue)",
        en: "state strength: \(weakest.rawValue)"
      )
      guard record.has(Correspondence.strength) else {
        guard record[Correspondence.result] == .corresponds else { return nil }
        return finding(
          in: record,
          at: record.span(of: Correspondence.result),
          field: Correspondence.strength.name,
          Phrase(
            zh: "结论为“对应”，却没有写整体的对应强度",
            en: "the chart corresponds but states no overall strength"
          ),
          help: help
        )
      }
      guard let stated = record[Correspondence.strength], stated != weakest else { return nil }
      let row = (chart.rows.firstIndex { $0.strength == weakest } ?? 0) + 1
      return finding(
        in: record,
        at: record.span(of: Correspondence.strength),
        field: Correspondence.strength.name,
        Phrase(
          zh: "整体写作“\(stated.label.zh)”，但最弱的第 \(row) 行是“\(weakest.label.zh)”",
          en:
            "the overall strength is \"\(stated.rawValue)\", but the weakest row, \(row), is \"\(weakest.rawValue)\""
        ),
        help: help
      )
    }
  }
}
