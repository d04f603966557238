package import Diagnostics
package import Linking
import Records

/// R44: the rows stand in the order of the features they answer, whatever the standard's order.
package enum ChartOrder: Rule {
  package static let id: RuleID = "chart-order"
  package static let number: Int? = 44
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "对照表的行按技术特征的次序排列",
    en: "Rows stand in the order of the features they answer"
  )
  package static let why = Phrase(
    zh: "左右两栏按同一次序，才能逐条对着看；标准里的次序不同，条款号会显示出来。",
    en:
      "Both columns are read side by side; where the standard's order differs, the clause numbers show it."
  )
  package static let mend = Phrase(
    zh: "把行调到技术特征的次序。",
    en: "Put the rows in the order of the features."
  )
  package static let source = "R44; A.2 col. 2"
  package static let example = RuleExample(
    ExampleSite.chartPath,
    bad: ExampleSite.chartSwapped,
    good: ExampleSite.chart
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.flatMap { chart -> [Finding] in
      var highest: (feature: Int, row: Int)?
      var findings: [Finding] = []
      for (position, row) in chart.rows.enumerated() {
        guard let number = row.featureNumber else { continue }
        if let highest, number < highest.feature {
          findings.append(
            finding(
              in: graph[chart.record],
              at: row.entry.span(of: ChartRowFields.feature),
              field: "rows[\(position + 1)].\(ChartRowFields.feature.name)",
              Phrase(
                zh: "技术特征 \(number) 排在技术特征 \(highest.feature)（第 \(highest.row) 行）之后",
                en:
                  "feature \(number) stands after feature \(highest.feature) of row \(highest.row)"
              ),
              help: Phrase(
                zh: "把这一行移到技术特征的次序上",
                en: "move the row to where the feature's number belongs"
              )
            )
          )
        } else {
          highest = (number, position + 1)
        }
      }
      return findings
    }
  }
}
