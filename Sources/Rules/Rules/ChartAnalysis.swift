package import Diagnostics
package import Linking
import Records

/// R52: each row is analysed and concluded, and the people who made and checked the chart are named.
package enum ChartAnalysis: Rule {
  package static let id: RuleID = "chart-analysis"
  package static let number: Int? = 52
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "每行有分析和结论；写明制作人，更新时还有研发和标准化人员",
    en: "Each row has an analysis and a conclusion; the people behind the chart are named"
  )
  package static let why = Phrase(
    zh: "对照由知识产权人员制作，由研发和标准化人员共同维护；没有分析和署名的判断无从追问。",
    en:
      "IP staff make the chart, R&D and standards staff maintain it with them; a verdict without reasons or names cannot be questioned."
  )
  package static let mend = Phrase(
    zh: "补上 analysis、conclusion、prepared_ip；更新过的表补上 reviewed_rd、reviewed_std。",
    en:
      "Add analysis, conclusion and prepared_ip; after an update also reviewed_rd and reviewed_std."
  )
  package static let source = "R52; 000 §7.4, §8.3"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "",
    good: "    analysis: 名称相同。\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.flatMap { chart in
      rowFindings(chart, of: graph[chart.record]) + peopleFindings(of: graph[chart.record])
    }
  }

  private static func rowFindings(_ chart: Chart, of record: Record) -> [Finding] {
    var findings: [Finding] = []
    for (position, row) in chart.rows.enumerated() {
      for field in [ChartRowFields.analysis.declaration, ChartRowFields.conclusion.declaration]
      where !StatedFields.states(field, in: row.entry) {
        findings.append(
          finding(
            in: record,
            at: row.entry.item(field.key)?.span ?? row.entry.span,
            field: "rows[\(position + 1)].\(field.name)",
            Phrase(
              zh: "第 \(position + 1) 行没有“\(field.label.zh)”",
              en: "row \(position + 1) has no \(field.name)"
            ),
            help: Phrase(zh: "补上 \(field.name): …", en: "add \(field.name): …")
          )
        )
      }
    }
    return findings
  }

  private static func peopleFindings(of record: Record) -> [Finding] {
    var due = [Correspondence.preparedIP.declaration]
    // The first entry of the history is the making of the chart; each further one is an update.
    if record[all: Correspondence.history].count > 1 {
      due += [Correspondence.reviewedRD.declaration, Correspondence.reviewedStd.declaration]
    }
    return due.filter { !StatedFields.states($0, in: record.entry) }.map { field in
      finding(
        in: record,
        at: record.item(field.key)?.span ?? record.entry.span,
        field: field.name,
        Phrase(
          zh: "没有写明\(field.label.zh)",
          en: "\"\(field.label.en)\" names nobody"
        ),
        help: Phrase(
          zh: "补上 \(field.name): 人员编号或姓名",
          en: "add \(field.name): PERSON-ID or a name"
        )
      )
    }
  }
}
