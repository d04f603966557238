import Diagnostics
import Linking
import Records
import Templates

/// The page of search results; without a script, the ways to every record.
enum SearchPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let types = facts.listedTypes
    let indexes = BrowseIndex.all.filter { $0.hasEntries(facts) }
    let crumb = Page.Crumb.search
    return [
      Page(crumb.path, kind: "search", title: crumb.title) { language in
        [
          "indexes": .list(
            indexes.map { index -> Model in
              ["title": .text(index.title[language]), "href": .text(index.path)]
            }
          ),
          "types": .list(
            types.map { type -> Model in
              [
                "title": .text(type.plural[language]),
                "href": .text(facts.addresses.list(type)),
                "count": .number(facts.listed(type).count),
              ]
            }
          ),
          "browse": .text(Page.Crumb.browse.path),
        ]
      }
    ]
  }
}
