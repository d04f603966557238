package import Diagnostics
package import Linking
import Records

/// R110: excerpts of a standard stay short.
///
/// Pages show a longer one up to the limit (`TextPermission`).
package enum ExcerptLong: Rule {
  package static let id: RuleID = "excerpt-long"
  package static let number: Int? = 110
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "只许摘录的标准，每处摘录不超过限定字数",
    en: "An excerpt of a standard that allows excerpts is no longer than the limit"
  )
  package static let why = Phrase(
    zh: "摘录过长就成了复制；页面只显示限定的字数，后面的读不到。",
    en: "A long excerpt is a copy; pages cut it at the limit, and what stands behind is not read."
  )
  package static let mend = Phrase(
    zh: "只摘录特征所对应的几个字；许可允许更多的，在 site.yaml 里改 thresholds: excerpt_max_chars。",
    en:
      "Quote the words that the feature meets; where the licence allows more, state thresholds: excerpt_max_chars in site.yaml."
  )
  package static let source = "R110; 000 preface"
  package static let example = RuleExample(
    ExampleSite.standardPath,
    bad: ExampleSite.standard.replacing("text_licence: full", with: "text_licence: excerpt"),
    good: ExampleSite.standard,
    with: [
      "site.yaml": (ExampleSite.files["site.yaml"] ?? "") + "thresholds: {excerpt_max_chars: 10}\n"
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let limit = max(0, graph.site.threshold("excerpt_max_chars", else: 200))
    return graph.charts.flatMap { chart in
      chart.rows.enumerated().compactMap { position, row -> Finding? in
        guard let text = row.entry[ChartRowFields.excerpt], text.count > limit,
          row.clauses.contains(where: { use in
            use.place.map {
              graph[$0.record][Standard.textLicence] == Standard.TextLicence.excerpt
            } ?? false
          })
        else { return nil }
        return finding(
          in: graph[chart.record],
          at: row.entry.span(of: ChartRowFields.excerpt),
          field: "rows[\(position + 1)].\(ChartRowFields.excerpt.name)",
          Phrase(
            zh: "第 \(position + 1) 行摘录了 \(text.count) 个字，最多 \(limit) 个，后面的不显示",
            en: "row \(position + 1) quotes \(text.count) characters, at most \(limit) are shown"
          ),
          help: Phrase(
            zh: "只留特征所对应的几个字，或改 thresholds: excerpt_max_chars",
            en: "keep the words that the feature meets, or state thresholds: excerpt_max_chars"
          )
        )
      }
    }
  }
}
