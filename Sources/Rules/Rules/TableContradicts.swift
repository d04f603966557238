package import Diagnostics
package import Linking
import Records

/// R38: cells of Table A.1 that a chart repeats agree with the records they come from.
package enum TableContradicts: Rule {
  package static let id: RuleID = "table-contradicts"
  package static let number: Int? = 38
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "对照表中重复填写的基本信息与记录一致",
    en: "Cells repeated in a chart agree with the patent, proposal and standard"
  )
  package static let why = Phrase(
    zh: "同一事实写在两处，早晚会不一致；不一致时无法知道哪处是对的。",
    en: "A fact stated twice will differ one day, and then nobody knows which is right."
  )
  package static let mend = Phrase(
    zh: "改正 stated 下的值，或改正记录；不需要重复的，删去即可。",
    en: "Correct the value under stated, or the record; what need not be repeated can be dropped."
  )
  package static let source = "R38; A.1"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "filing_date: 2021-06-11\n",
    good: "filing_date: 2021-06-01\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    // Asked for only by a cell that contradicts its record.
    lazy var empty = TableA1.emptyCells(graph)
    var findings: [Finding] = []
    for chart in graph.charts {
      let record = graph[chart.record]
      for stated in record[Correspondence.stated]?.entries ?? [] {
        guard case .text(let text) = stated.item.datum else { continue }
        let path = "\(Correspondence.stated.name).\(stated.name)"
        guard let cell = StatedCell.cell(named: stated.name) else {
          findings.append(
            finding(
              in: record,
              at: stated.nameSpan,
              field: path,
              severity: .warning,
              Phrase(
                zh: "“\(stated.name)”不是表 A.1 的字段，无法核对",
                en: "\"\(stated.name)\" is no cell of table A.1 and cannot be checked"
              ),
              help: NearMiss.nearest(to: stated.name, in: StatedCell.names).map {
                Phrase(zh: "是否应为“\($0)”？", en: "did you mean \"\($0)\"?")
              }
            )
          )
          continue
        }
        guard let index = cell.record(of: chart),
          let actual = cell.disagreement(with: text, at: index, in: graph),
          !empty.contains(.init(record: index, key: cell.field.key))
        else { continue }
        findings.append(
          finding(
            in: record,
            at: stated.item.span,
            field: path,
            Phrase(
              zh:
                "表中“\(cell.field.label.zh)”写作“\(text)”，\(graph[index].type.label.zh)“\(graph[index].id)”中是“\(actual)”",
              en:
                "\(stated.name) is stated as \"\(text)\", but \(graph[index].id) has \"\(actual)\""
            ),
            help: Phrase(
              zh: "改正其中一处，或删去 stated 下的这一项",
              en: "correct one of them, or drop the entry under stated"
            ),
            notes: graph[index].item(cell.field.key).map {
              [.init(at: $0.span, Phrase(zh: "记录中的值", en: "the record's value"))]
            } ?? []
          )
        )
      }
    }
    return findings
  }
}
