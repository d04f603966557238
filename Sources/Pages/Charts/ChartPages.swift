import Diagnostics
import Linking
import Records
import Templates

/// A claim chart: tables A.1 and A.2 of the annex, and what is known of how it holds (P14).
enum ChartPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let records = facts.listed(Correspondence.type)
    return records.indices.compactMap { position in
      guard let path = facts.addresses.path(records[position]),
        let chart = facts.graph.chart(of: records[position])
      else { return nil }
      let record = facts.graph[chart.record]
      return Page(
        path,
        kind: "chart",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Correspondence.type)],
        bodyClass: "p-sheet"
      ) { language in
        let neighbours = Neighbours(
          facts: facts,
          language: language,
          previous: position > 0 ? records[position - 1] : nil,
          next: position + 1 < records.count ? records[position + 1] : nil
        )
        return ChartPage(facts: facts, chart: chart, path: path, language: language).model
          .adding(["neighbours": neighbours.model])
      }
    }
  }
}
