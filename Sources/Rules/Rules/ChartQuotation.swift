package import Diagnostics
package import Linking
import Records

/// R42: a row that is met names the clause and the words of the standard it relies on.
///
/// Where the text of the standard may not be shown at all (`text_licence: none`) the clause does.
package enum ChartQuotation: Rule {
  package static let id: RuleID = "chart-quotation"
  package static let number: Int? = 42
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "“对应”的行写明标准条款和所用内容",
    en: "A row that is met names its clause and quotes what it uses"
  )
  package static let why = Phrase(
    zh: "不写明依据哪一条、哪几个字，别人就无法核对，标准改版后也无法比较。",
    en:
      "Without the clause and its words nobody can check the row, nor compare it with a new version."
  )
  package static let mend = Phrase(
    zh: "补上 standard_ref（条款号）和 excerpt（所用标准内容）。",
    en: "Add standard_ref (the clause) and excerpt (the words used)."
  )
  package static let source = "R42; A.2 col. 2"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "",
    good: "    standard_ref: [5.2]\n    excerpt: 扣钩应与扣座扣合。\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.flatMap { chart in
      chart.rows.enumerated().compactMap { position, row in
        row.match == .met ? check(row, number: position + 1, of: chart, in: graph) : nil
      }
    }
  }

  private static func check(
    _ row: ChartRow,
    number: Int,
    of chart: Chart,
    in graph: Graph
  ) -> Finding? {
    let record = graph[chart.record]
    let field = ChartRowFields.standardRef
    func report(_ span: SourceSpan, _ name: String, _ message: Phrase, _ help: Phrase) -> Finding {
      finding(in: record, at: span, field: "rows[\(number)].\(name)", message, help: help)
    }
    if !StatedFields.states(field.declaration, in: row.entry) {
      return report(
        row.entry.place(of: field) ?? row.entry.span(of: ChartRowFields.match),
        field.name,
        Phrase(
          zh: "第 \(number) 行写作“对应”，却没有写明标准条款",
          en: "row \(number) is \"met\" but names no clause"
        ),
        Phrase(zh: "补上 standard_ref: [条款号]", en: "add standard_ref: [CLAUSE]")
      )
    }
    if let whole = row.clauses.first(where: { $0.place != nil && $0.place?.part == nil }) {
      return report(
        whole.reference.span,
        field.name,
        Phrase(
          zh: "第 \(number) 行只写了标准“\(whole.reference.written)”，没有写条款",
          en: "row \(number) names the standard \"\(whole.reference.written)\" but no clause of it"
        ),
        Phrase(
          zh: "写作 \(whole.reference.written)#条款号",
          en: "write \(whole.reference.written)#CLAUSE"
        )
      )
    }
    let mayQuote = row.clauses.compactMap(\.place).contains {
      graph.textLicence(of: $0.record) != Standard.TextLicence.none
    }
    guard mayQuote, !StatedFields.states(ChartRowFields.excerpt.declaration, in: row.entry) else {
      return nil
    }
    return report(
      row.entry.span(of: field),
      ChartRowFields.excerpt.name,
      Phrase(
        zh: "第 \(number) 行没有写出所用的标准内容",
        en: "row \(number) does not quote what it uses of the standard"
      ),
      Phrase(zh: "补上 excerpt: 所用的原文", en: "add excerpt: the words used")
    )
  }
}
