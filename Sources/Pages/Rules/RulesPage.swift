import Diagnostics
import Rules
import Templates

/// All rules, with how many findings each has here.
enum RulesPage: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    let groups = FindingGroups(facts)
    let crumb = Page.Crumb.rules
    return [
      Page(crumb.path, kind: "rules", title: crumb.title) { language in
        let tags = TagModels(language: language)
        return [
          "total": .number(RuleCatalog.all.count),
          "tools": .map(tools(language)),
          "rules": .list(
            RuleCatalog.all.map { rule -> Model in
              let count = groups.findings(of: rule.id).count
              return [
                "name": .text(rule.id.name),
                "code": ModelValue(rule.number.map { "R\($0)" }),
                "href": .text(RulePages.path(rule)),
                "title": .text(rule.title[language]),
                "values": .text(TableTools.values([(severity, [rule.severity.rawValue])])),
                "tag": .map(tags.severity(rule.severity)),
                "found": count == 0
                  ? .none
                  : ["count": .number(count), "href": .text(FindingsPages.path(rule.id))],
              ]
            }
          ),
        ]
      }
    ]
  }

  private static let severity = "severity"

  private static func tools(_ language: Language) -> Model {
    TableTools.model(
      "list",
      [
        TableTools.Facet(
          key: severity,
          label: Phrase(zh: "程度", en: "Severity"),
          options: Severity.allCases.sorted(by: >).map {
            ($0.rawValue, FindingsView.title($0)[language])
          }
        )
      ],
      language
    )
  }
}
