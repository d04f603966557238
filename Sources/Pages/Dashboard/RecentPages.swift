import Diagnostics
import Linking
import Records
import Templates

/// The records that were changed last, more than the first page has room for: by day, to be chosen by
/// type and by whether they are new.
enum RecentPages: PageKind {
  static let path = "changes.html"

  /// How many changes are listed: older ones are in the lists of the types and in the history.
  static let most = 1000

  /// Whether any record has a day of its last change.
  static func isShown(_ facts: SiteFacts) -> Bool {
    facts.graph.types.contains { type in
      facts.listed(type).contains { facts.graph[$0].updated != nil }
    }
  }

  static func pages(_ facts: SiteFacts) -> [Page] {
    let changes = RecentChanges(facts, most: most)
    guard !changes.records.isEmpty else { return [] }
    let total = changes.records.count
    let found = Set(changes.records.map { facts.graph[$0.index].type.key })
    let types = facts.graph.types.filter { found.contains($0.key) }
    let list = PagedList(first: path, count: total, size: ListPages.size)
    return list.pages { list, number in
      Page(
        list.path(number),
        kind: "recent",
        title: Page.Crumb.recent.title,
        parents: [.home],
        captures: CapturedHash.captures(facts) { hash in
          hash.add(total)
          for type in types { hash.add(type.key) }
          for (record, day) in changes.records[list.rows(number)] {
            hash.add(record)
            hash.add(day.description)
          }
        },
        form: list.form
      ) { language in
        let head: Model = [
          "total": .number(total),
          "tools": .map(tools(types, language)),
          "rows": .list(changes.models(language, rows: list.rows(number))),
          "history": facts.history == nil ? .none : .text(Page.Crumb.history.path),
        ]
        return head.adding(list.model(number))
      }
    }
  }

  private static func tools(_ types: [RecordType], _ language: Language) -> Model {
    TableTools.model(
      "changes",
      [
        TableTools.Facet(
          key: RecentChanges.typeKey,
          label: Phrase(zh: "类型", en: "Type"),
          options: types.map { ($0.key, $0.label[language]) }
        ),
        TableTools.Facet(
          key: RecentChanges.kindKey,
          label: Phrase(zh: "变化", en: "Change"),
          options: [RecentChanges.Kind.new, .changed].map { ($0.rawValue, $0.label[language]) }
        ),
      ],
      language
    )
  }
}
