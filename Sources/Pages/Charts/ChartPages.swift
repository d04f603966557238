import Diagnostics
import Linking
import Records
import Templates

/// A claim chart: tables A.1 and A.2 of the annex, and what is known of how it holds (P14).
enum ChartPages: PageKind {
  package static func pages(_ facts: SiteFacts) -> [Page] {
    facts.graph.charts.indices.compactMap { number in
      let chart = facts.graph.charts[number]
      let record = facts.graph[chart.record]
      guard let path = facts.addresses.path(chart.record) else { return nil }
      return Page(
        path,
        kind: "chart",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [
          .home, .init(Correspondence.type.plural, facts.addresses.list(Correspondence.type)),
        ],
        bodyClass: "p-sheet"
      ) { language in
        ChartPage(facts: facts, number: number, path: path, language: language).model
      }
    }
  }
}
