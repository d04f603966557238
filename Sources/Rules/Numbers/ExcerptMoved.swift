package import Diagnostics
package import Linking
import Records

/// What a chart row quotes stands in the clause that the row names, not in another (R132).
package enum ExcerptMoved: Rule {
  package static let id: RuleID = "excerpt-moved"
  package static let number: Int? = 132
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "摘录的标准内容在所写的条款中，而不是在别的条款中",
    en: "a quoted excerpt stands in the clause named, not in another"
  )
  package static let why = Phrase(
    zh: "条款号写错，读者找不到原文，条款改动时也不会提醒核对",
    en: "with a wrong clause number readers do not find the words, and a change of the clause "
      + "calls for no check"
  )
  package static let mend = Phrase(
    zh: "把 standard_ref 改为提示中的条款，或把它加进去",
    en: "change standard_ref to the clause found, or add that clause"
  )
  package static let source = "additions, R132; readings, Charts"
  package static let example = ExampleSite.example(
    "correspondences/latch-chart.yaml",
    bad: "excerpt: 扣钩应与扣座扣合。\n    match: met\n    strength: direct",
    good: "excerpt: 盖体锁扣应包括扣座和扣钩。\n    match: met\n    strength: direct"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var search = ExcerptSearch(graph)
    var findings: [Finding] = []
    for chart in graph.charts {
      for (place, row) in chart.rows.enumerated() {
        guard let excerpt = row.entry[ChartRowFields.excerpt],
          case .moved(let part, let target) = search.outcome(of: excerpt, in: row),
          let clause = graph.clause(target)
        else { continue }
        findings.append(
          Finding(
            id,
            severity,
            at: row.entry.span(of: ChartRowFields.excerpt),
            record: graph[chart.record].id,
            field: "\(Correspondence.rows.name)[\(place + 1)].\(ChartRowFields.excerpt.name)",
            Phrase(
              zh: "第 \(place + 1) 行的摘录在条款 \(clause.number) 中"
                + ExcerptMissing.words(part, of: row, graph).zh,
              en: "the excerpt of row \(place + 1) stands in clause \(clause.number)"
                + ExcerptMissing.words(part, of: row, graph).en
            ),
            help: mend,
            notes: [
              .init(at: clause.span, Phrase(zh: "该条款在这里", en: "that clause is here"))
            ]
          )
        )
      }
    }
    return findings
  }
}
