import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// Everything there is, by type and property: no page is out of reach from here (P58).
enum BrowsePage: PageKind {
  /// How many values of a facet are shown here; the list of the type shows all.
  private static let most = 12

  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = facts.graph.types.filter { !$0.is(Records.Page.type) }
      .map { facts.groups($0) }.filter { !$0.all.isEmpty }
    let indexes = BrowseIndex.all.filter { $0.hasEntries(facts) }
    let crumb = Page.Crumb.browse
    return [
      Page(crumb.path, kind: "browse", title: crumb.title) { language in
        [
          "indexes": .list(
            indexes.map { index -> Model in
              ["title": .text(index.title[language]), "href": .text(index.path)]
            }
          ),
          "types": .list(groups.map { type($0, facts, language) }),
          "others": .list(others(facts, language)),
        ]
      }
    ]
  }

  /// A type with its count, and its facets.
  private static func type(
    _ groups: ListGroups,
    _ facts: SiteFacts,
    _ language: Language
  ) -> Model {
    [
      "id": .text("type-\(groups.type.key)"),
      "heading": .text(groups.type.plural[language]),
      "href": .text(facts.addresses.list(groups.type)),
      "count": .number(groups.all.count),
      "facets": .list(
        groups.facets.map { facet -> Model in
          [
            "caption": .text(facet.facet.label[language]),
            "rows": .list(
              facet.values.prefix(most).map { value, records -> Model in
                [
                  "label": .text(value.label[language]),
                  "href": .text(ListFacet.path(groups.type, facet.facet.key, value.slug)),
                  "count": .number(records.count),
                  "current": false,
                ]
              }
            ),
          ]
        }
      ),
    ]
  }

  /// The pages that are no records: all that a navigation could name, so that none is out of reach
  /// where the navigation of the site names others.
  private static func others(_ facts: SiteFacts, _ language: Language) -> [Model] {
    let standing = NavigationEntry.StandingPage.allCases.filter { $0 != .overview && $0 != .browse }
    var crumbs = standing.compactMap { Navigation.standing($0, facts) }
    if !facts.listed(Records.Page.type).isEmpty { crumbs.append(.manual) }
    return crumbs.map { ["title": .text($0.title[language]), "href": .text($0.path)] }
  }
}
