import Linking
import Records

/// The pages of Markdown in the order of a book: by section, then by their stated order.
struct ArticleOrder: Sendable {
  /// The sections in the order of their first page, each with its pages.
  let sections: [(name: String, pages: [RecordIndex])]

  init(_ facts: SiteFacts) {
    let graph = facts.graph
    let sorted = facts.listed(Records.Page.type).sorted { left, right in
      let (first, second) = (graph[left], graph[right])
      let (place, other) = (
        first[Records.Page.order] ?? Int.max, second[Records.Page.order] ?? Int.max
      )
      return (place, first.id) < (other, second.id)
    }
    var names: [String] = []
    var members: [String: [RecordIndex]] = [:]
    for page in sorted {
      let name = graph[page][Records.Page.section] ?? ""
      if members[name] == nil { names.append(name) }
      members[name, default: []].append(page)
    }
    sections = names.map { (name: $0, pages: members[$0] ?? []) }
  }

  /// All pages, one after the other.
  var pages: [RecordIndex] { sections.flatMap(\.pages) }
}
