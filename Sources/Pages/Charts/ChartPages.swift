import Diagnostics
import Linking
import Records
import Templates

/// A claim chart: tables A.1 and A.2 of the annex, and what is known of how it holds (P14).
enum ChartPages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let records = facts.listed(Correspondence.type)
    return records.indices.compactMap { position in
      let index = records[position]
      guard let path = facts.addresses.path(index), facts.graph.chart(of: index) != nil else {
        return nil
      }
      let record = facts.graph[index]
      let previous = position > 0 ? records[position - 1] : nil
      let next = position + 1 < records.count ? records[position + 1] : nil
      return Page(
        path,
        kind: "chart",
        title: Phrase(zh: record.title(.chinese), en: record.title(.english)),
        parents: [.home, .list(Correspondence.type)],
        bodyClass: "p-sheet",
        captures: CapturedHash.captures(facts) { hash in
          hash.add(previous)
          hash.add(next)
        }
      ) { language in
        guard let chart = facts.graph.chart(of: index) else { return [:] }
        let neighbours = Neighbours(
          facts: facts,
          language: language,
          previous: previous,
          next: next
        )
        return ChartPage(facts: facts, chart: chart, path: path, language: language).model
          .adding(["neighbours": neighbours.model])
      }
    }
  }
}
