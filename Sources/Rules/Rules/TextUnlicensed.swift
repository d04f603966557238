package import Diagnostics
package import Linking
import Records

/// R109: the text of a standard that nobody may copy is not on record, nor quoted.
///
/// No site shows it, whatever its audience (`TextPermission`), and so far R109 is held; what is on
/// record is warned of, as somebody may have leave to work with a text that he may not pass on.
package enum TextUnlicensed: Rule {
  package static let id: RuleID = "text-unlicensed"
  package static let number: Int? = 109
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "没有使用许可的标准，不保存、不引用它的文本",
    en: "The text of a standard without a licence is neither kept nor quoted"
  )
  package static let why = Phrase(
    zh: "标准的文本未经许可不得复制，内部网络也不例外；这样的文本在任何网站上都不显示。",
    en:
      "A standard may not be copied without leave, not even on an internal network; no site shows such a text."
  )
  package static let mend = Phrase(
    zh: "只留条款号、标题和自己写的概述（summary）；有许可的，改正 text_licence。",
    en:
      "Keep numbers, titles and summaries of your own; where there is a licence, correct text_licence."
  )
  package static let source = "R109; 000 preface; 003 preface; readings, Charts"
  package static let example = ExampleSite.example(
    ExampleSite.standardPath,
    bad: "text_licence: none\n",
    good: "text_licence: full\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let standards = graph.indices(of: Standard.type).compactMap { standard($0, in: graph) }
    return standards + graph.charts.flatMap { rows(of: $0, in: graph) }
  }

  /// That clauses have their text on record.
  private static func standard(_ index: RecordIndex, in graph: Graph) -> Finding? {
    let record = graph[index]
    guard record[Standard.textLicence] == Standard.TextLicence.none else { return nil }
    let texts = record.clauses.filter { !($0.text ?? "").isEmpty }
    guard let first = texts.first else { return nil }
    return finding(
      in: record,
      at: first.span,
      field: nil,
      Phrase(
        zh: "标准文本没有使用许可，却存了 \(texts.count) 条条款的文字；任何网站都不显示",
        en:
          "the text of the standard is not licensed, but that of \(texts.count) clauses is on record; no site shows it"
      ),
      help: Phrase(
        zh: "删去条款的文字，用 summary 写自己的概述；有许可的，改正 text_licence",
        en: "remove it and write summaries of your own; or correct text_licence"
      )
    )
  }

  private static func rows(of chart: Chart, in graph: Graph) -> [Finding] {
    chart.rows.enumerated().compactMap { position, row in
      guard row.entry.has(ChartRowFields.excerpt),
        row.clauses.contains(where: { use in
          use.place.map { graph[$0.record][Standard.textLicence] == Standard.TextLicence.none }
            ?? false
        })
      else { return nil }
      return finding(
        in: graph[chart.record],
        at: row.entry.span(of: ChartRowFields.excerpt),
        field: "rows[\(position + 1)].\(ChartRowFields.excerpt.name)",
        severity: .info,
        Phrase(
          zh: "第 \(position + 1) 行引用了没有使用许可的标准文字，任何网站都不显示",
          en: "row \(position + 1) quotes a standard without a licence, which no site shows"
        ),
        help: Phrase(zh: "只写条款号，用 analysis 说明", en: "name the clause and say it in analysis")
      )
    }
  }
}
