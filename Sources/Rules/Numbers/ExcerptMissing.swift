package import Diagnostics
package import Linking
import Records

/// What a chart row quotes stands in the stored text of the standard (R132).
package enum ExcerptMissing: Rule {
  package static let id: RuleID = "excerpt-missing"
  package static let number: Int? = 132
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "摘录的标准内容在所存的条款文字中找得到",
    en: "a quoted excerpt occurs in the stored text of the clause"
  )
  package static let why = Phrase(
    zh: "比对以标准原文为准；找不到的摘录不是原文，或标准已经改了",
    en: "the comparison rests on the standard's own words; what is not found there is not a "
      + "quotation, or the standard has changed"
  )
  package static let mend = Phrase(
    zh: "从条款原文抄录；省略处写 ……；引自几个条款的各写一行，并都写进 standard_ref",
    en: "copy it from the clause; write … where words are left out; give each clause a line of "
      + "its own and name all of them in standard_ref"
  )
  package static let source = "additions, R132"
  package static let example = ExampleSite.example(
    "correspondences/latch-chart.yaml",
    bad: "excerpt: 扣钩宜与扣座扣合。",
    good: "excerpt: 扣钩应与扣座扣合。"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var search = ExcerptSearch(graph)
    var findings: [Finding] = []
    for chart in graph.charts {
      for (place, row) in chart.rows.enumerated() {
        guard let excerpt = row.entry[ChartRowFields.excerpt],
          case .missing(let part) = search.outcome(of: excerpt, in: row)
        else { continue }
        findings.append(
          Finding(
            id,
            severity,
            at: row.entry.span(of: ChartRowFields.excerpt),
            record: graph[chart.record].id,
            field: "\(Correspondence.rows.name)[\(place + 1)].\(ChartRowFields.excerpt.name)",
            Phrase(
              zh: "第 \(place + 1) 行的摘录在标准文字中找不到"
                + Self.words(part, of: row, graph).zh,
              en: "the excerpt of row \(place + 1) is not in the standard's text"
                + Self.words(part, of: row, graph).en
            ),
            help: mend
          )
        )
      }
    }
    return findings
  }

  /// The start of a quotation, to end a message with; nothing where no licence allows it, for the
  /// message stands on pages as well (R109).
  static func words(_ part: String, of row: ChartRow, _ graph: Graph) -> Phrase {
    let isLicensed = row.clauses.compactMap(\.place?.record).allSatisfy { standard in
      let licence = graph.textLicence(of: standard)
      return licence == .full || licence == .excerpt
    }
    guard isLicensed else { return Phrase(zh: "", en: "") }
    let start = part.count > 30 ? part.prefix(30) + "…" : part
    return Phrase(zh: "：“\(start)”", en: ": \"\(start)\"")
  }
}
