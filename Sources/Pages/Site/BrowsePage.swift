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

  /// The pages that are no records.
  private static func others(_ facts: SiteFacts, _ language: Language) -> [Model] {
    var crumbs: [Page.Crumb] = [.findings]
    crumbs.append(.work)
    if !facts.listed(Project.type).isEmpty { crumbs.append(.workflow) }
    if !facts.indicators.isEmpty { crumbs.append(.indicators) }
    if facts.history != nil { crumbs.append(.history) }
    if !facts.listed(Records.Page.type).isEmpty { crumbs.append(.manual) }
    crumbs += [.reference, .rules, .glossary, .build]
    if AuditPages.isShown(facts) { crumbs.append(.audit) }
    return crumbs.map { ["title": .text($0.title[language]), "href": .text($0.path)] }
  }
}
