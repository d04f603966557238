package import Diagnostics
package import Linking
import Records

/// R37: Table A.1 of every chart can be filled: from the chart, its patent and its basis.
///
/// A cell that several charts lack because their patent lacks it is told once, at the first chart.
/// The basis itself (row 12) belongs to R39, the freeze date (row 20) to R29.
package enum TableIncomplete: Rule {
  package static let id: RuleID = "table-incomplete"
  package static let number: Int? = 37
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "对照表的表 A.1（基本信息表）各格都有内容",
    en: "Table A.1 of a chart is complete"
  )
  package static let why = Phrase(
    zh: "基本信息表交代比对的是哪件专利、哪个文本、由谁制作；缺格的表不能作为依据。",
    en:
      "The table says which patent was compared with which text and by whom; with gaps it proves nothing."
  )
  package static let mend = Phrase(
    zh: "在提示所说的记录中补上该字段，表格会自动填好。",
    en: "Add the field to the record named; the table fills itself."
  )
  package static let source = "R37; A.1"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "",
    good: "submitted_on: 2023-02-20\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    for chart in graph.charts {
      let record = graph[chart.record]
      for (row, field) in [
        (1, Correspondence.preparedBy.declaration), (2, Correspondence.submittedOn.declaration),
      ] where !StatedFields.states(field, in: record.entry) {
        findings.append(
          finding(
            in: record,
            at: record.item(field.key)?.span ?? record.entry.span,
            field: field.name,
            Phrase(
              zh: "表 A.1 第 \(row) 行“\(field.label.zh)”是空的",
              en: "row \(row) of table A.1, \"\(field.label.en)\", is empty"
            ),
            help: Phrase(zh: "补上 \(field.name): …", en: "add \(field.name): …")
          )
        )
      }
    }
    for cell in TableA1.missingCells(graph) {
      let (chart, record) = (graph[cell.chart.record], graph[cell.record])
      let reference =
        cell.word == "patent"
        ? chart.entry.span(of: Correspondence.patent)
        : chart.entry.span(of: Correspondence.basis)
      findings.append(
        finding(
          in: chart,
          at: reference,
          field: "\(cell.word).\(cell.field.name)",
          Phrase(
            zh:
              "表 A.1 第 \(cell.row) 行“\(cell.field.label.zh)”是空的：\(record.type.label.zh)“\(record.id)”没有填写",
            en: "row \(cell.row) of table A.1 is empty: \(record.id) states no \(cell.field.name)"
          ),
          help: Phrase(
            zh: "在 \(record.path) 中补上 \(cell.field.name): …",
            en: "add \(cell.field.name): … to \(record.path)"
          ),
          notes: [
            .init(
              at: record.span,
              Phrase(zh: "应填写该字段的记录", en: "the record that should state it")
            )
          ]
        )
      )
    }
    return findings
  }
}
